const vi = {
  title: 'Máy tự kiểm sổ',
  note: 'Mỗi đêm sau 2 giờ, máy đi lại cả chuỗi nhật ký và mọi điều của sổ. Sai ở đâu thì nói rõ dòng ấy.',
  night: (day: string) => `Đêm sau ngày ${day}`,
  whole: 'Mọi điều đều khớp',
  broken: (rule: string, row: string) => `Sai: ${rule} (dòng ${row}). Giữ nguyên máy chủ và báo người vận hành.`,
  counts: (links: string, transactions: string, entries: string, bills: string) =>
    `${links} mắt xích, ${transactions} giao dịch, ${entries} bút toán, ${bills} mã`,
  took: (seconds: string) => `trong ${seconds} giây`,
  empty: 'Chưa qua đêm nào. Sau 2 giờ đêm nay máy kiểm lần đầu.',
  end: 'Đây là đêm đầu tiên.',
};

const en: typeof vi = {
  title: 'Nightly checks',
  note: 'Each night after two the server walks the whole chain and every rule of the books, and names the row that breaks one.',
  night: (day) => `Night after ${day}`,
  whole: 'Every rule holds',
  broken: (rule, row) => `Wrong: ${rule} (row ${row}). Leave the server as it is and tell its operator.`,
  counts: (links, transactions, entries, bills) =>
    `${links} links, ${transactions} transactions, ${entries} entries, ${bills} codes`,
  took: (seconds) => `in ${seconds} s`,
  empty: 'No night has passed. The first check is tonight after two.',
  end: 'This was the first night.',
};

/** The texts of the nightly checks. */
export const messages = { vi, en };
