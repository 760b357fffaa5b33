const vi = {
  customer: 'Tên khách',
  rename: 'Sửa tên, số điện thoại',
  name: 'Tên trong sổ',
  phone: 'Số điện thoại (không bắt buộc)',
  badPhone: 'Số điện thoại chưa đúng.',
  noName: 'Hãy ghi tên khách.',
  save: 'Lưu',
  merge: 'Gộp với khách khác',
  mergeHow: 'Một người ghi hai tên? Chọn tên kia, nợ của hai tên cộng lại.',
  nobodyElse: 'Sổ chưa có khách nào khác.',
  mergeTitle: (name: string) => `Gộp vào ${name}`,
  mergeWords: (other: string, name: string, sum: string) =>
    `${other} và ${name} là một người. Sổ còn một tên ${name}, ${sum}. Gộp nhầm thì tách lại được.`,
  mergeYes: (other: string) => `Đúng, gộp ${other}`,
  no: 'Không gộp',
  merged: 'Đã gộp vào khách này',
  split: (name: string) => `Tách lại ${name}`,
  splitTitle: 'Tách lại',
  splitWords: (name: string) =>
    `${name} lại có trang riêng, với số nợ lúc gộp. Lần trả tiền ghi sau khi gộp ở lại trang này.`,
  splitYes: (name: string) => `Tách ${name}`,
  splitNo: 'Để vậy',
};

const en: typeof vi = {
  customer: 'The customer’s name',
  rename: 'Change name or phone',
  name: 'Name in the notebook',
  phone: 'Phone number (may stay empty)',
  badPhone: 'This is no phone number.',
  noName: 'Write the name of the customer.',
  save: 'Keep this',
  merge: 'Merge with another customer',
  mergeHow: 'One person under two names? Choose the other name; the debts are added up.',
  nobodyElse: 'There is no other customer in the notebook.',
  mergeTitle: (name) => `Merge into ${name}`,
  mergeWords: (other, name, sum) =>
    `${other} and ${name} are one person. The notebook keeps the name ${name}, who ${sum}. A mistake can be undone.`,
  mergeYes: (other) => `Yes, merge ${other}`,
  no: 'Do not merge',
  merged: 'Merged into this customer',
  split: (name) => `Take ${name} apart again`,
  splitTitle: 'Take apart',
  splitWords: (name) =>
    `${name} has a page again, with the debt at the time of the merge. What was paid since then stays on this page.`,
  splitYes: (name) => `Take ${name} apart`,
  splitNo: 'Leave it',
};

/** The texts of who a customer of the notebook is. */
export const messages = { vi, en };
