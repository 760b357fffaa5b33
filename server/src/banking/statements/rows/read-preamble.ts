import { foldColumnName, foldHeading } from '../columns/heading.ts';
import { type Table, toText } from '../table/cell.ts';

const ACCOUNT_LABEL =
  /^(?:so |bank )?(?:tai khoan|tk|stk|account|acc|a c)\b(?!.*\b(?:doi ung|cu|old|name|holder|type|balance|so du|thu huong)\b)/;
const NUMBER_LABEL = /so tai khoan|tai khoan so|so tk|^stk|account n|acc n|a c n|^tai khoan|^(?:bank )?account/;
const TITLE = /^(?:sao ke|lich su|chi tiet)[a-z ]* tai khoan (?:so )?[a-z]*\d{6}/;
// A column of the account that each row is of; many banks call so that of the other side, and then no row names this one.
const ACCOUNT_COLUMN = /^(?:so )?(?:tai khoan|tk|stk|account|acc)(?: (?:no|number|so))?(?: account(?: no| number)?)?$/;
// Figures, perhaps in groups; some accounts begin with letters. One whose figures are hidden is none.
const ACCOUNT_NUMBER = /(?<![A-Za-z0-9*])(?!X+\d)(?:[A-Z]{1,12}\d{6,19}|\d(?:[ .-]?\d){5,19})(?![A-Za-z0-9*])/;
const OTHER_CURRENCY = /\b(USD|EUR|JPY|CNY|AUD|SGD|GBP|KRW|HKD|THB)\b/;

/** The account a statement says it is of, in the rows above its table; null when it says none, or hides figures. */
export function readAccountNumber(preamble: Table): string | null {
  for (const row of preamble) {
    for (const [at, cell] of row.entries()) {
      const text = toText(cell);
      const label = foldHeading(text.split(':')[0] ?? '');
      const isTitle = TITLE.test(label);
      if (!isTitle && (!ACCOUNT_LABEL.test(label) || !NUMBER_LABEL.test(label))) continue;
      const number = findNumber(isTitle ? text : [text, ...row.slice(at + 1).map(toText)].join(' | '));
      if (number) return number;
    }
  }
  return null;
}

/** The account that each row says it is of, in a table that has a column for it; null where there is none or a row has none. */
export function readAccountsOfRows(names: readonly string[], rows: Table): (string | null)[] {
  const column = names.findIndex((name) => ACCOUNT_COLUMN.test(foldColumnName(name)));
  return rows.map((row) => (column === -1 ? null : findNumber(toText(row[column]))));
}

function findNumber(text: string): string | null {
  return ACCOUNT_NUMBER.exec(text)?.[0].replace(/[ .-]/g, '') ?? null;
}

/** Whether the rows above the table say that it is not in đồng. */
export function isOtherCurrency(preamble: Table): boolean {
  return preamble.some((row) => {
    const text = row.map(toText).join(' ');
    return /loai tien|currency|tien te|dong tien/.test(foldHeading(text)) && OTHER_CURRENCY.test(text);
  });
}

/** Whether one of some headings says that what stands below it is not in đồng. */
export function isColumnInOtherCurrency(headings: readonly string[]): boolean {
  return headings.some((heading) => OTHER_CURRENCY.test(heading));
}

/** Whether two account numbers are one: a workbook that takes a number for a figure drops its leading zeros. */
export function isSameAccount(one: string, other: string): boolean {
  return one.replace(/^0+/, '') === other.replace(/^0+/, '');
}
