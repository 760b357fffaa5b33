const vi = {
  title: 'Mã này của ai?',
  live: 'Mã in của chợ, đang dùng',
  dead: 'Mã cũ, đã thôi dùng. Đừng chuyển tiền.',
  holder: 'Tên người nhận',
  bank: 'Ngân hàng',
  tail: 'Số cuối tài khoản',
  stall: 'Sạp',
  printed: 'Ngày in',
  compare: 'Quét mã bằng app ngân hàng. Tên hiện ra phải đúng tên này rồi hãy chuyển.',
  none: 'Chợ không in mã nào có số này. Đừng chuyển tiền, báo ban quản lý chợ.',
};

const en: typeof vi = {
  title: 'Whose code is this?',
  live: 'Printed by the market, in use',
  dead: 'An old code, no longer in use. Do not pay.',
  holder: 'Payee',
  bank: 'Bank',
  tail: 'Account ends in',
  stall: 'Stall',
  printed: 'Printed on',
  compare: 'Scan the code with a bank app. The name it shows must be this one before you pay.',
  none: 'The market printed no code with this number. Do not pay; tell the market board.',
};

/** The texts of a printed code's own page. */
export const messages = { vi, en };
