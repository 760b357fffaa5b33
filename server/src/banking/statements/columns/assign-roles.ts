import type { ColumnRole } from '@choso/shared/contracts';
import { isClock, parseInstant } from '../rows/parse-instant.ts';
import { type Table, toText } from '../table/cell.ts';
import { BOTH_WAYS, COLUMN_NAMES } from './column-names.ts';
import { foldColumnName, rateHeading } from './heading.ts';

/** Which column (from 0) tells what. */
export type Columns = Partial<Record<ColumnRole, number>>;

const ROLES = Object.keys(COLUMN_NAMES) as ColumnRole[];
const LONGEST_HEADING = 80;

/** Give each column the role that its name is surest of, each role and column once; `below` are rows under the names. */
export function assignRoles(names: readonly string[], below: Table): Columns {
  const headings = names.map(foldColumnName);
  const pairs = headings.flatMap((heading, column) => {
    // No bank's heading is a sentence; one that is holds all words there are.
    if (heading === '' || heading.length > LONGEST_HEADING) return [];
    const mayBe = judgeRoles(heading, names[column] ?? '', headings);
    return ROLES.filter(mayBe).map((role) => ({ role, column, rate: rateHeading(heading, COLUMN_NAMES[role]) }));
  });
  const columns: Columns = {};
  const taken = new Set<number>();
  for (const { role, column, rate } of pairs.sort((one, other) => other.rate - one.rate)) {
    if (rate === 0 || columns[role] !== undefined || taken.has(column)) continue;
    // Below a name such as "Thời gian" stand hours alone where the day has a column of its own.
    if (role === 'bookedAt' && holdsHoursAlone(column, below)) continue;
    columns[role] = column;
    taken.add(column);
  }
  return withOneKindOfMoney(columns);
}

/** Which roles a heading may have at all, beside the others of its table. */
function judgeRoles(heading: string, name: string, headings: readonly string[]): (role: ColumnRole) => boolean {
  const isBothWays = BOTH_WAYS.some((both) => ` ${heading} `.includes(` ${both} `));
  const isOneWay = rateHeading(heading, COLUMN_NAMES.credit) + rateHeading(heading, COLUMN_NAMES.debit) > 0;
  // Without its marks "Nợ" is the English "No", which counts the rows; then "Có" stands without its marks beside it.
  const isNumber = heading === 'no' && !/nợ/iu.test(name.normalize('NFC')) && !headings.includes('co');
  return (role) => {
    if (role === 'credit' || role === 'debit') return !isBothWays && !isNumber;
    // "Số tiền giao dịch" above "Ghi nợ" is one of two columns.
    return role !== 'amount' || isBothWays || !isOneWay;
  };
}

function holdsHoursAlone(column: number, below: Table): boolean {
  const texts = below.map((row) => toText(row[column])).filter((text) => text !== '');
  return texts.some(isClock) && !texts.some((text) => parseInstant(text).found);
}

/** Money stands in two columns, or in one: a table that seems to have both has only one of them. */
function withOneKindOfMoney(columns: Columns): Columns {
  const { credit, debit, amount: _amount, direction: _direction, ...others } = columns;
  if (credit !== undefined && debit !== undefined) return { ...others, credit, debit };
  if (columns.amount === undefined) return columns;
  const { credit: _credit, debit: _debit, ...signed } = columns;
  return signed;
}
