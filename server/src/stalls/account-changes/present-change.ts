import type { BankAccountChangeView, BoardAccountChangeView, Relation } from '@choso/shared/contracts';
import { toIsoInstant } from '@choso/shared/time';
import { findBank } from '@choso/shared/vietqr';
import type { Database, Tx } from '../../db/index.ts';
import { findCurrentAccount, listAccountsByNumber, listStallsById } from '../store.ts';
import type { ChangeRow } from './store.ts';

const instantOrNull = (at: number | null) => (at === null ? null : toIsoInstant(at));
const bankNameOf = (bin: string) => findBank(bin)?.shortName ?? bin;

/** Changes as their stall sees them, people by their names. */
export async function presentChanges(db: Database | Tx, rows: readonly ChangeRow[]): Promise<BankAccountChangeView[]> {
  const ids = rows.flatMap(({ askedBy, decidedBy, endedBy }) => [askedBy, decidedBy, endedBy]);
  const names = await readNames(
    db,
    [...new Set(ids)].filter((id) => id !== null),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  return rows.map((row) => ({
    id: row.id,
    stallId: row.stallId,
    state: row.state as BankAccountChangeView['state'],
    bankBin: row.bankBin,
    bankName: bankNameOf(row.bankBin),
    accountNumber: row.accountNumber,
    holderName: row.holderName,
    relation: row.relation as Relation,
    reason: row.reason,
    askedBy: nameOf(row.askedBy) ?? '',
    askedAt: toIsoInstant(row.askedAt),
    decidedBy: nameOf(row.decidedBy),
    decidedAt: instantOrNull(row.decidedAt),
    decision: row.decision,
    effectiveAt: instantOrNull(row.effectiveAt),
    endedBy: nameOf(row.endedBy),
    endedAt: instantOrNull(row.endedAt),
    endReason: row.endReason,
  }));
}

/** Changes as the board sees them: beside each the stall, where it is paid now, and who else is paid there. */
export async function presentForBoard(
  db: Database | Tx,
  rows: readonly ChangeRow[],
): Promise<BoardAccountChangeView[]> {
  const views = await presentChanges(db, rows);
  const sharing = await listAccountsByNumber(db, [...new Set(rows.map((row) => row.accountNumber))]);
  const stallIds = [...rows, ...sharing].map((row) => row.stallId);
  const stalls = new Map((await listStallsById(db, [...new Set(stallIds)])).map((stall) => [stall.id, stall]));
  return Promise.all(
    views.map(async (view) => {
      const stall = stalls.get(view.stallId);
      const current = await findCurrentAccount(db, view.stallId);
      const others = sharing.filter(
        (one) =>
          one.stallId !== view.stallId &&
          one.validTo === null &&
          one.bankBin === view.bankBin &&
          one.accountNumber === view.accountNumber,
      );
      return {
        ...view,
        stallCode: stall?.code ?? '',
        stallName: stall?.name ?? '',
        stallholderName: stall?.holderName ?? '',
        current: current && {
          bankName: bankNameOf(current.bankBin),
          accountNumber: current.accountNumber,
          holderName: current.holderName,
        },
        alsoPaid: others.map((one) => stalls.get(one.stallId)?.code ?? one.stallId),
      };
    }),
  );
}

async function readNames(db: Database | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await db
    .selectFrom('Person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}
