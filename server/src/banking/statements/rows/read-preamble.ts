import { foldHeading } from '../columns/heading.ts';
import { type Table, toText } from '../table/cell.ts';

const ACCOUNT_LABEL = /^(?:so )?(?:tai khoan|tk|account|a c)\b(?!.*\b(?:doi ung|cu|old|name|thu huong)\b)/;
const NUMBER_LABEL = /so tai khoan|tai khoan so|so tk|account n|^tai khoan|^account/;
// Figures, perhaps in groups; some accounts begin with letters. One whose figures are hidden is none.
const ACCOUNT_NUMBER = /(?<![A-Za-z0-9*])(?!X+\d)(?:[A-Z]{1,12}\d{6,19}|\d(?:[ .-]?\d){5,19})(?![A-Za-z0-9*])/;
const OTHER_CURRENCY = /\b(USD|EUR|JPY|CNY|AUD|SGD|GBP|KRW|HKD|THB)\b/;

/** The account a statement says it is of, in the rows above its table; null when it says none, or hides figures. */
export function readAccountNumber(preamble: Table): string | null {
  for (const row of preamble) {
    for (const [at, cell] of row.entries()) {
      const text = toText(cell);
      const label = foldHeading(text.split(':')[0] ?? '');
      if (!ACCOUNT_LABEL.test(label) || !NUMBER_LABEL.test(label)) continue;
      const said = [text, ...row.slice(at + 1).map(toText)].join(' | ');
      const number = ACCOUNT_NUMBER.exec(said)?.[0].replace(/[ .-]/g, '');
      if (number) return number;
    }
  }
  return null;
}

/** Whether the rows above the table say that it is not in đồng. */
export function isOtherCurrency(preamble: Table): boolean {
  return preamble.some((row) => {
    const text = row.map(toText).join(' ');
    return /loai tien|currency|tien te|dong tien/.test(foldHeading(text)) && OTHER_CURRENCY.test(text);
  });
}

/** Whether two account numbers are one: a workbook that takes a number for a figure drops its leading zeros. */
export function isSameAccount(one: string, other: string): boolean {
  return one.replace(/^0+/, '') === other.replace(/^0+/, '');
}
