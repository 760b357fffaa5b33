const vi = {
  title: 'Thuế, số điện thoại',
  activity: 'Sạp sống bằng việc gì là chính?',
  activityHint: 'Mỗi việc có thuế suất riêng; sổ S2a chia doanh thu theo việc này.',
  activities: {
    goods: 'Mua về bán lại: rau, cá, thịt, tạp hóa, quần áo',
    production: 'Tự làm ra để bán: nấu ăn, làm bánh, xay giò, may đồ',
    service: 'Làm công cho khách, không kèm hàng: sửa đồ, cắt tóc',
    other: 'Việc khác',
  },
  fromToday: 'Việc mới tính từ hôm nay. Sổ những ngày trước giữ nguyên.',
  taxCode: 'Mã số thuế',
  taxCodeHint: 'Là số căn cước 12 số của chủ sạp, hoặc mã cũ 10 hay 13 số. In trên sổ, tờ kê ngày và phiếu bán hàng.',
  phone: 'Số điện thoại của sạp',
  phoneHint: 'In trên sổ và tờ kê ngày. Để trống cũng được.',
  shown: 'Khách có thấy số này không?',
  hidden: 'Không, chỉ trên sổ',
  visible: 'Có, khách gọi được',
  save: 'Lưu',
  saved: 'Đã lưu',
};

const en: typeof vi = {
  title: 'Tax and phone number',
  activity: 'What does the stall mainly live on?',
  activityHint: 'Each has rates of its own; the S2a book divides revenue by it.',
  activities: {
    goods: 'Buying and selling on: vegetables, fish, meat, groceries, clothes',
    production: 'Making what it sells: cooking, baking, sausages, sewing',
    service: 'Work for customers, without goods: mending, cutting hair',
    other: 'Something else',
  },
  fromToday: 'The new one counts from today. The books of earlier days stay as they are.',
  taxCode: 'Tax code',
  taxCodeHint:
    "The 12 digits of the holder's identity card, or an older code of 10 or 13. Printed on books, day sheets and receipts.",
  phone: "The stall's phone number",
  phoneHint: 'Printed on books and day sheets. It may stay empty.',
  shown: 'May shoppers see this number?',
  hidden: 'No, only in the books',
  visible: 'Yes, they may call',
  save: 'Keep this',
  saved: 'Kept',
};

/** The texts of what a stall's papers say of it. */
export const messages = { vi, en };
