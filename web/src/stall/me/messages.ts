const vi = {
  goods: 'Hàng và giá',
  hours: 'Giờ bán, tạm nghỉ',
  accounts: 'Tài khoản nhận tiền',
  people: 'Người bán giúp, điện thoại',
  papers: 'Thuế, số điện thoại',
  display: 'Chữ, màu, ngôn ngữ',
  looks: 'Ai xem được gì',
  rooms: 'Cài đặt của sạp',
};

const en: typeof vi = {
  goods: 'Goods and prices',
  hours: 'Hours and rests',
  accounts: 'Account that is paid',
  people: 'Helpers and phones',
  papers: 'Tax and phone number',
  display: 'Text, colours, language',
  looks: 'Who can see what',
  rooms: 'Settings of the stall',
};

/** The texts of the stall's own page. */
export const messages = { vi, en };
