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
  end: 'Hết danh sách.',
};

const en: typeof vi = {
  title: 'Imported statements',
  note: "Every import stands in the chain with its file's hash. A row that was told another way counts once.",
  rows: (accepted, repeats, rejected) => `${accepted} new rows · ${repeats} known · ${rejected} not taken`,
  otherBank: 'Another bank',
  account: (bank, number) => `${bank}, account ${number}`,
  stall: (code) => `stall ${code}`,
  by: (person) => `by ${person}`,
  sums: (into, out) => `${into} in, ${out} out`,
  hash: 'SHA-256 of the file',
  noName: '(a file without a name)',
  empty: 'Nobody has imported a statement.',
  end: 'That is all.',
};

/** The texts of imported statements. */
export const messages = { vi, en };
