const vi = {
  title: 'Chợ Số',
  promise: 'Mã QR đúng số tiền ở từng sạp, nghe tiền về, sổ sách ai cũng kiểm lại được.',
  unknown: 'Không có trang này. Mời chọn một lối vào.',
  doors: 'Lối vào',
  shop: 'Đi chợ',
  shopNote: 'Xem hàng, đặt ở nhiều sạp, trả từng sạp.',
  stall: 'Bán hàng',
  stallNote: 'Bấm số tiền, đưa mã, nghe tiền về.',
  board: 'Ban quản lý',
  boardNote: 'Tổng quan, đối soát, sổ cái, nhật ký.',
  bank: 'Ngân hàng thử',
  bankNote: 'Trả thử bằng tiền chơi, không phải tiền thật.',
  markets: 'Chợ nào?',
  money: 'Tiền đi thẳng từ ngân hàng của khách tới tài khoản của sạp. Chợ Số không giữ tiền.',
};

const en: typeof vi = {
  title: 'Chợ Số',
  promise: 'A QR code with the right amount at every stall, money heard as it arrives, books anyone can check.',
  unknown: 'There is no such page. Choose a way in.',
  doors: 'Ways in',
  shop: 'Shop',
  shopNote: 'See the goods, order from many stalls, pay each one.',
  stall: 'Sell',
  stallNote: 'Key in the amount, show the code, hear the money.',
  board: 'Market board',
  boardNote: 'Overview, matching, ledger, log.',
  bank: 'Sandbox bank',
  bankNote: 'Try paying with play money, never real money.',
  markets: 'Which market?',
  money: "Money goes straight from the shopper's bank to the stall's account. Chợ Số never holds it.",
};

/** The texts of the front page. */
export const messages = { vi, en };
