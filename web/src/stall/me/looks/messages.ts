const vi = {
  title: 'Ai xem được gì',
  looked: 'Ai đã xem',
  lookedHint: 'Mỗi lần ban quản lý mở tiền hay giấy tờ của sạp đều ghi lại ở đây, không xóa được.',
  nobody: 'Chưa có ai xem.',
  when: 'Lúc',
  what: 'Xem gì',
  why: 'Vì sao',
  noReason: 'không ghi lý do',
  who: 'Ai xem được gì',
  rules: [
    ['Người mua', 'Tên sạp, giờ bán, hàng và giá, tên chủ tài khoản trên mã QR. Không thấy tiền của sạp.'],
    ['Sạp khác', 'Như người mua. Không thấy tiền, đơn hay sổ của sạp này.'],
    ['Người bán giúp', 'Thu tiền, xem tiền về và đơn. Tổng tiền trong ngày và sửa hàng chỉ khi chủ sạp giao.'],
    [
      'Ban quản lý chợ',
      'Con số chung của cả chợ. Muốn mở một khoản tiền của sạp thì phải ghi lý do, và sạp thấy ngay ở trên.',
    ],
    ['Ngân hàng và đơn vị báo tiền', 'Chỉ báo tiền tới đây. Họ không đọc được sổ của sạp.'],
    ['Người vận hành máy chủ', 'Giữ máy chạy. Sổ có chuỗi kiểm nên sửa lén sẽ bị phát hiện.'],
  ] as [string, string][],
};

const en: typeof vi = {
  title: 'Who can see what',
  looked: 'Who has looked',
  lookedHint: "Every time the board opens this stall's money or papers it is written here and cannot be deleted.",
  nobody: 'Nobody yet.',
  when: 'When',
  what: 'What',
  why: 'Why',
  noReason: 'no reason given',
  who: 'Who can see what',
  rules: [
    ['Shoppers', "The stall's name, hours, goods and prices, the account holder's name on a QR. Not its money."],
    ['Other stalls', "As shoppers. Not this stall's money, orders or books."],
    [
      'Helpers',
      "Take money, see what came and the orders. The day's sums and changing goods only if the holder says so.",
    ],
    [
      'The market board',
      'Figures of the whole market. To open one payment of this stall they must give a reason, and you see it above.',
    ],
    ['Banks and notifiers', 'They only tell of money. They cannot read the books.'],
    ['Who runs the server', 'Keeps it running. The books are chained, so a silent change is found.'],
  ],
};

/** The texts about who sees and saw what of a stall. */
export const messages = { vi, en };
