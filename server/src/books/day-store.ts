import type { Selectable } from 'kysely';
import { witness } from '../audit/index.ts';
import { type Database, type DB, insertMany, newId, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { type DayAct, type Figures, refuseAct } from './day-state.ts';

/** An act on a day as it is kept, with who did it in words. */
export type DayActRow = Selectable<DB['DayAct']> & { name: string };

/** What happened to a stall's day, in its order. */
export function listDayActs(db: Database | Tx, stallId: string, businessDate: string): Promise<DayActRow[]> {
  return db
    .selectFrom('DayAct')
    .innerJoin('Person', 'Person.id', 'DayAct.actor')
    .selectAll('DayAct')
    .select('Person.name')
    .where('stallId', '=', stallId)
    .where('businessDate', '=', businessDate)
    .orderBy('place')
    .execute();
}

/** Who does what to which day. */
export interface DayAsk {
  stall: { id: string; marketId: string };
  businessDate: string;
  kind: DayAct['kind'];
  actor: string;
  note: string | null;
  figures: Figures | null;
}

/** Write an act after those before it, witnessed. Throws the refusal when it is not possible now. */
export async function addDayAct(tx: Tx, { stall, figures, ...act }: DayAsk, now: number): Promise<void> {
  const { businessDate, kind, actor, note } = act;
  const before = await listDayActs(tx, stall.id, businessDate);
  const refusal = refuseAct(kind, before as readonly (DayActRow & DayAct)[], { actor, businessDate, now });
  if (refusal) throw new AppError(refusal);
  const { id: stallId, marketId } = stall;
  const row = { id: newId(), marketId, stallId, ...act, place: before.length + 1, at: now };
  // Two phones that act at once want the same place; the second begins again and finds what the first did.
  await insertMany(tx, 'DayAct', [{ ...row, figures: figures && JSON.stringify(figures) }]);
  const action = { close: 'day.closed', 'ask-reopen': 'day.reopen-asked', reopen: 'day.reopened' }[kind];
  const facts = { stallId, businessDate, note, figures };
  await witness(tx, [{ marketId, actor, action, subject: row.id, facts }], now);
}

/** Days of a market whose last act asks to open them again. */
export async function listAsked(db: Database, marketId: string, since: number) {
  const rows = await db
    .selectFrom('DayAct')
    .innerJoin('Person', 'Person.id', 'DayAct.actor')
    .innerJoin('Stall', 'Stall.id', 'DayAct.stallId')
    .selectAll('DayAct')
    .select(['Person.name', 'Stall.code as stallCode', 'Stall.name as stallName'])
    .where('DayAct.marketId', '=', marketId)
    .where('DayAct.at', '>=', since)
    .orderBy('DayAct.place')
    .execute();
  const last = new Map(rows.map((row) => [`${row.stallId} ${row.businessDate}`, row]));
  return [...last.values()].filter(({ kind }) => kind === 'ask-reopen');
}
