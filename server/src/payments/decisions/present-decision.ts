import type { BoardDecisionView, DecisionKind, DecisionView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Database, Tx } from '../../db/index.ts';
import { listStallsById } from '../../stalls/index.ts';
import type { DecisionRow } from './make-decision.ts';

/** Decisions as they leave the server, in the order they were given. */
export async function presentDecisions(db: Database | Tx, rows: readonly DecisionRow[]): Promise<DecisionView[]> {
  if (rows.length === 0) return [];
  const undoings = await listUndoings(db, rows);
  const nameOf = await namesOf(db, rows);
  return rows.map((row) => present(row, nameOf, undoings.get(row.id)));
}

/** Decisions as the board reads them, in the order they were given. */
export async function presentForBoard(db: Database, rows: readonly DecisionRow[]): Promise<BoardDecisionView[]> {
  if (rows.length === 0) return [];
  const undoings = await listUndoings(db, rows);
  const nameOf = await namesOf(db, [...rows, ...undoings.values()]);
  const stalls = await listStallsById(db, [...new Set(rows.map((row) => row.stallId))]);
  const stallOf = new Map(stalls.map((stall) => [stall.id, stall]));
  return rows.map((row) => {
    const undoing = undoings.get(row.id);
    return {
      ...present(row, nameOf, undoing),
      stallCode: stallOf.get(row.stallId)?.code ?? '',
      stallName: stallOf.get(row.stallId)?.name ?? '',
      undoing: undoing
        ? { actor: nameOf(undoing.actor), at: toIsoInstant(undoing.createdAt), reason: undoing.reason }
        : null,
    };
  });
}

function present(row: DecisionRow, nameOf: (personId: string) => string, undoing?: DecisionRow): DecisionView {
  const { marketId: _market, undoes: _undoes, turn: _turn, ...told } = row;
  return {
    ...told,
    kind: row.kind as DecisionKind,
    amountVnd: vnd(row.amountVnd),
    actor: nameOf(row.actor),
    undoneBy: undoing?.id ?? null,
    createdAt: toIsoInstant(row.createdAt),
  };
}

/** What took decisions back, by the id of what it took back. */
async function listUndoings(db: Database | Tx, rows: readonly DecisionRow[]): Promise<Map<string, DecisionRow>> {
  const ids = rows.map((row) => row.id);
  const undoings = await db.selectFrom('Decision').selectAll().where('undoes', 'in', ids).execute();
  return new Map(undoings.map((undoing) => [undoing.undoes ?? '', undoing]));
}

async function namesOf(db: Database | Tx, rows: readonly DecisionRow[]): Promise<(personId: string) => string> {
  const actors = [...new Set(rows.map((row) => row.actor))];
  const people = await db.selectFrom('Person').select(['id', 'name']).where('id', 'in', actors).execute();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (personId) => names.get(personId) ?? personId;
}
