const vi = {
  title: 'Sao kê đã nhập',
  note: 'Mỗi lần nhập được ghi vào nhật ký chung cùng mã băm của tệp. Dòng đã báo qua đường khác chỉ tính một lần.',
  rows: (accepted: string, repeats: string, rejected: string) =>
    `${accepted} dòng mới · ${repeats} dòng đã có · ${rejected} dòng không nhận`,
  otherBank: 'Ngân hàng khác',
  account: (bank: string, number: string) => `${bank}, tài khoản ${number}`,
  stall: (code: string) => `sạp ${code}`,
  by: (person: string) => `${person} nhập`,
  sums: (into: string, out: string) => `Tiền vào ${into}, tiền ra ${out}`,
  hash: 'SHA-256 của tệp',
  noName: '(tệp không tên)',
  empty: 'Chưa ai nhập sao kê nào.',
  open: 'Xem các dòng của sao kê này',
  storyTitle: 'Một sao kê đã nhập',
  storyNote:
    'Những dòng không nhận cùng lý do, và những khoản mà sao kê này báo lần đầu. Dòng đã có trong sổ từ trước không hiện lại ở đây.',
  storyRows: 'Khoản mới từ sao kê này',
  storyNothing: 'Sao kê này không có khoản nào mới.',
  importOne: 'Nhập sao kê',
  importNote: 'Nhập thay cho sạp khi tin báo tiền bị sót. Ai nhập, tệp nào, đều được ghi vào nhật ký chung.',
  ofStall: (stall: string, provider: string) => `${stall} · ${provider}`,
  demoAccounts: 'Mọi tài khoản thử',
  noFeeds: 'Chợ này chưa có đường báo tiền nào, nên chưa nhập sao kê được.',
  notYours: 'Chỉ người của ban quản lý chợ được nhập sao kê. Kiểm toán xem được danh sách.',
  toList: 'Xem các sao kê đã nhập',
  end: 'Hết danh sách.',
};

const en: typeof vi = {
  title: 'Imported statements',
  note: "Every import stands in the chain with its file's hash. A row that was told another way counts once.",
  rows: (accepted, repeats, rejected) =>
    `${accepted} new ${accepted === '1' ? 'row' : 'rows'} · ${repeats} known · ${rejected} not taken`,
  otherBank: 'Another bank',
  account: (bank, number) => `${bank}, account ${number}`,
  stall: (code) => `stall ${code}`,
  by: (person) => `by ${person}`,
  sums: (into, out) => `${into} in, ${out} out`,
  hash: 'SHA-256 of the file',
  noName: '(a file without a name)',
  empty: 'Nobody has imported a statement.',
  open: 'See the rows of this statement',
  storyTitle: 'One imported statement',
  storyNote:
    'Rows that were not taken, with the reason, and what this statement told first. Rows that were known before are not shown again.',
  storyRows: 'New in this statement',
  storyNothing: 'Nothing in this statement was new.',
  importOne: 'Import a statement',
  importNote: 'For a stall whose notices never came. Who imports which file stands in the chain.',
  ofStall: (stall, provider) => `${stall} · ${provider}`,
  demoAccounts: 'Every demo account',
  noFeeds: 'This market has no bank feed yet, so no statement can be imported.',
  notYours: 'Only the market’s board imports statements. Auditors see the list.',
  toList: 'See the imported statements',
  end: 'That is all.',
};

/** The texts of imported statements. */
export const messages = { vi, en };
