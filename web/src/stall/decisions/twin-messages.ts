const vi = {
  title: 'Một khoản hay hai khoản?',
  note: 'Hai nơi báo tiền giống nhau, gần như cùng lúc. Mở app ngân hàng xem tiền vào mấy lần.',
  differ: 'Cùng một giao dịch mà hai nơi báo khác nhau. Mở app ngân hàng xem nơi nào đúng.',
  from: (provider: string) => `${provider} báo`,
  same: 'Cùng một khoản',
  different: 'Hai khoản khác nhau',
  rightFrom: (amount: string, provider: string) => `${provider} đúng: ${amount}`,
  sameTitle: 'Cùng một khoản tiền?',
  sameText: (amount: string) => `Ghi: ${amount} báo hai lần, chỉ tính một lần. Hoàn tác được.`,
  rightText: (amount: string, wrong: string) => `Ghi: ${amount} là đúng; ${wrong} không tính. Hoàn tác được.`,
  sameYes: 'Ghi: chỉ một khoản',
  differentTitle: 'Hai khoản khác nhau?',
  differentText: (amount: string) => `Ghi: khách trả hai lần, mỗi lần ${amount}; tính cả hai.`,
  differText: 'Ghi: đây là hai khoản khác nhau; tính cả hai.',
  differentYes: 'Ghi: hai khoản',
  out: (amount: string) => `tiền ra ${amount}`,
  close: 'Đóng',
};

const en: typeof vi = {
  title: 'One payment or two?',
  note: 'Two sources told the same amount at almost the same time. Look in the bank app how often it came.',
  differ: 'Two sources tell one transfer differently. Look in the bank app which is right.',
  from: (provider) => `told by ${provider}`,
  same: 'The same payment',
  different: 'Two payments',
  rightFrom: (amount, provider) => `${provider} is right: ${amount}`,
  sameTitle: 'The same payment?',
  sameText: (amount) => `Written: ${amount} was told twice and counts once. It can be undone.`,
  rightText: (amount, wrong) => `Written: ${amount} is right; ${wrong} does not count. It can be undone.`,
  sameYes: 'Write: one payment',
  differentTitle: 'Two payments?',
  differentText: (amount) => `Written: the customer paid twice, ${amount} each; both count.`,
  differText: 'Written: these are two payments; both count.',
  differentYes: 'Write: two payments',
  out: (amount) => `${amount} out`,
  close: 'Close',
};

/** The texts about money that two sources may have told of one transfer. */
export const messages = { vi, en };
