import type { Selectable } from 'kysely';
import { type Database, type DB, inTransaction, lockRows, type Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import { type StallAct, tellAct } from '../act.ts';
import { isPossibleRest, isRestOver, toHoursText, toPauseNote } from './rest.ts';

type Sign = Pick<Selectable<DB['Stall']>, 'hours' | 'status' | 'pauseNote' | 'pausedUntil'>;

/** Change a stall's hours. */
export async function changeHours(
  tx: Tx,
  act: StallAct,
  spans: readonly { from: string; to: string }[],
): Promise<void> {
  await changeSign(tx, act, 'stall.hours-changed', () => ({ hours: toHoursText(spans) }));
}

/** Hang out the notice of a rest. Throws `stall/bad-rest`, `stall/gone`. */
export async function pause(
  tx: Tx,
  act: StallAct,
  { until, reason }: { until: string; reason: string },
): Promise<void> {
  if (!isPossibleRest(until, act.at)) throw new AppError('stall/bad-rest');
  await changeSign(tx, act, 'stall.paused', (sign) => {
    refuseGone(sign);
    return { status: 'paused', pauseNote: toPauseNote(reason, until), pausedUntil: until };
  });
}

/** Take the notice down. Throws `stall/gone`. */
export async function reopen(tx: Tx, act: StallAct): Promise<void> {
  await changeSign(tx, act, 'stall.reopened', (sign) => {
    refuseGone(sign);
    return { status: 'active', pauseNote: null, pausedUntil: null };
  });
}

/** Open every stall whose rest is over. Returns how many. */
export async function reopenRested(db: Database, now: number): Promise<number> {
  const resting = await db
    .selectFrom('Stall')
    .select(['id', 'marketId', 'pausedUntil'])
    .where('status', '=', 'paused')
    .where('pausedUntil', 'is not', null)
    .execute();
  const rested = resting.filter(({ pausedUntil }) => pausedUntil !== null && isRestOver(pausedUntil, now));
  for (const { id: stallId, marketId } of rested) {
    const act = { stallId, marketId, personId: 'clock', at: now };
    await inTransaction(db, (tx) =>
      // Its holder may have hung out a longer rest between the look and now.
      changeSign(tx, act, 'stall.reopened', ({ status, pausedUntil }) =>
        status === 'paused' && pausedUntil !== null && isRestOver(pausedUntil, now)
          ? { status: 'active', pauseNote: null, pausedUntil: null }
          : {},
      ),
    );
  }
  return rested.length;
}

async function changeSign(tx: Tx, act: StallAct, action: string, decide: (sign: Sign) => Partial<Sign>): Promise<void> {
  const row = tx
    .selectFrom('Stall')
    .select(['hours', 'status', 'pauseNote', 'pausedUntil'])
    .where('id', '=', act.stallId);
  const sign = await lockRows(tx, row).executeTakeFirstOrThrow();
  const wanted = Object.entries(decide(sign)).filter(([name, value]) => sign[name as keyof Sign] !== value);
  if (wanted.length === 0) return;
  const facts = Object.fromEntries(wanted.map(([name, to]) => [name, { from: sign[name as keyof Sign], to }]));
  await tx.updateTable('Stall').set(Object.fromEntries(wanted)).where('id', '=', act.stallId).execute();
  await tellAct(tx, act, { action, subject: act.stallId, facts, kind: 'stall.changed' });
}

function refuseGone({ status }: Sign): void {
  if (status === 'closed') throw new AppError('stall/gone');
}
