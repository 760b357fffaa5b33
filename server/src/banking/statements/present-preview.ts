import type { StatementPreviewView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { problems } from '@choso/shared/problems';
import { toIsoInstant } from '@choso/shared/time';
import type { Statement } from './read-statement.ts';

const SHOWN_ROWS = 20;
const SHOWN_REJECTED = 200;

/** A statement as its preview shows it: enough rows to recognise, and every reason not to take it. */
export function presentPreview({ rows, rejected, problem, inVnd, outVnd, ...same }: Statement): StatementPreviewView {
  return {
    ...same,
    rowCount: rows.length,
    inVnd: vnd(inVnd),
    outVnd: vnd(outVnd),
    rows: rows.slice(0, SHOWN_ROWS).map(({ row, event }) => ({
      row,
      bookedAt: toIsoInstant(event.bookedAt),
      direction: event.direction,
      amountVnd: event.amountVnd,
      memo: event.memo,
      bankReference: event.bankReference,
    })),
    rejected: rejected.slice(0, SHOWN_REJECTED),
    problem: problem && { code: problem.code, detailVi: problems[problem.code].vi },
  };
}
