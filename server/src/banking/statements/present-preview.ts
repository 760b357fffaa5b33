import type { StatementPreviewView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { problems } from '@choso/shared/problems';
import { sayReason } from '@choso/shared/reasons';
import { toIsoInstant } from '@choso/shared/time';
import type { RowFate } from './foretell.ts';
import { type Statement, type StatementRow, toFilled, toShownRow } from './read-statement.ts';

const SHOWN_ROWS = 20;
const SHOWN_REJECTED = 200;

/**
 * A statement as its preview shows it: enough rows to recognise, and the reasons not to take others. `fates` is what
 * importing each row would come to; null where the statement cannot be imported.
 */
export function presentPreview(
  { rows, rejected, problem, inVnd, outVnd, ...same }: Statement,
  fates: ReadonlyMap<StatementRow, RowFate> | null,
): StatementPreviewView {
  const isAgainst = (row: StatementRow) => fates?.get(row) === 'contradiction';
  const taken = rows.filter((row) => !isAgainst(row));
  const notTaken = [...rejected, ...rows.filter(isAgainst).map(toContradiction)].sort((a, b) => a.row - b.row);
  const countOf = (fate: RowFate) => fates && taken.filter((row) => fates.get(row) === fate).length;
  return {
    ...same,
    rowCount: taken.length,
    newCount: countOf('new'),
    knownCount: countOf('known'),
    rejectedCount: notTaken.length,
    inVnd: vnd(inVnd),
    outVnd: vnd(outVnd),
    rows: taken.slice(0, SHOWN_ROWS).map((row) => ({
      row: row.row,
      bookedAt: toIsoInstant(row.event.bookedAt),
      direction: row.event.direction,
      amountVnd: row.event.amountVnd,
      memo: row.event.memo,
      bankReference: row.event.bankReference,
      isKnown: fates?.get(row) === 'known',
    })),
    rejected: notTaken.slice(0, SHOWN_REJECTED).map(toShownRow),
    problem: problem && { code: problem.code, detailVi: problems[problem.code].vi },
  };
}

function toContradiction({ row, cells }: StatementRow): Statement['rejected'][number] {
  return { row, reason: sayReason('told/contradiction', {}), cells: toFilled(cells) };
}
