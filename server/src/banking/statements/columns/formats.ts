/** How one bank writes its statements, as far as it differs from what all of them share. */
export interface StatementFormat {
  id: string;
  bankName: string;
  /** Folded words that stand above the bank's table, or in its headings. */
  marks: readonly string[];
  /** Where in a memo the bank's own number of the transfer stands, when that is the one which others are told. */
  referenceInMemo?: RegExp;
}

/** The banks whose statements are known by name. What they share stands in the names of columns. */
export const FORMATS: readonly StatementFormat[] = [
  {
    id: 'vietcombank',
    bankName: 'Vietcombank',
    marks: ['vietcombank', 'ngoai thuong viet nam', 'vcb cashup', 'transactions in detail'],
    // The printed number counts within a day and a branch; webhooks carry this one.
    referenceInMemo: /\bMBVCB\.\d{8,12}\b/,
  },
  { id: 'bidv', bankName: 'BIDV', marks: ['bidv', 'dau tu va phat trien viet nam'] },
  { id: 'vietinbank', bankName: 'VietinBank', marks: ['vietinbank', 'cong thuong viet nam'] },
  { id: 'agribank', bankName: 'Agribank', marks: ['agribank', 'nong nghiep va phat trien nong thon'] },
  { id: 'mb', bankName: 'MB', marks: ['mbbank', 'mb bank', 'tmcp quan doi', 'military commercial'] },
  { id: 'techcombank', bankName: 'Techcombank', marks: ['techcombank', 'ky thuong viet nam', 'no tktt'] },
  { id: 'acb', bankName: 'ACB', marks: ['acb', 'tmcp a chau', 'asia commercial'] },
  { id: 'vpbank', bankName: 'VPBank', marks: ['vpbank', 'viet nam thinh vuong'] },
  { id: 'tpbank', bankName: 'TPBank', marks: ['tpbank', 'tmcp tien phong'] },
  { id: 'sacombank', bankName: 'Sacombank', marks: ['sacombank', 'sai gon thuong tin'] },
];

/** Columns that somebody named, or that are called as everywhere, of a bank that is not named. */
export const GENERIC: StatementFormat = { id: 'generic', bankName: 'Ngân hàng khác', marks: [] };

/** The format whose marks stand in some folded text, above all in the first one. */
export function findFormat(folded: string): StatementFormat {
  const text = ` ${folded} `;
  const found = FORMATS.map((format) => ({ format, at: firstMark(text, format.marks) }))
    .filter(({ at }) => at !== -1)
    .sort((one, other) => one.at - other.at);
  return found[0]?.format ?? GENERIC;
}

function firstMark(text: string, marks: readonly string[]): number {
  const places = marks.map((mark) => text.indexOf(` ${mark} `)).filter((at) => at !== -1);
  return places.length === 0 ? -1 : Math.min(...places);
}
