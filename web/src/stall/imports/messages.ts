// A line breaks between counts, not within one.
const held = (...counts: string[]) => counts.map((count) => count.replaceAll(' ', '\u00a0')).join(' · ');

const vi = {
  title: 'Sao kê đã nhập',
  one: 'Một lần nhập sao kê',
  back: 'Nhập sao kê ngân hàng',
  counts: (accepted: string, repeats: string, rejected: string) =>
    held(`${accepted} dòng mới`, `${repeats} đã có`, `${rejected} không nhận`),
  noName: '(tệp không tên)',
  otherBank: 'Ngân hàng khác',
  account: (bank: string, number: string) => `${bank}, tài khoản ${number}`,
  by: (person: string) => `${person} nhập`,
  sumIn: 'Tiền vào trong tệp',
  sumOut: 'Tiền ra trong tệp',
  older: 'Xem các lần nhập trước nữa',
};

const en: typeof vi = {
  title: 'Imported statements',
  one: 'One imported statement',
  back: 'Import a bank statement',
  counts: (accepted, repeats, rejected) => held(`${accepted} new`, `${repeats} known`, `${rejected} not taken`),
  noName: '(a file without a name)',
  otherBank: 'Another bank',
  account: (bank, number) => `${bank}, account ${number}`,
  by: (person) => `Imported by ${person}`,
  sumIn: 'Money in, in this file',
  sumOut: 'Money out, in this file',
  older: 'Show earlier imports',
};

/** The texts of a stall's past imports. */
export const messages = { vi, en };
