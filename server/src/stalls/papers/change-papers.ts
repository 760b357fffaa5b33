import type { StallPapersView } from '@choso/shared/contracts';
import { toBusinessDate } from '@choso/shared/time';
import { lockRows, type Tx } from '../../db/index.ts';
import { type StallAct, tellAct } from '../act.ts';
import { presentPapers } from './present-papers.ts';

const DAY_MS = 86_400_000;

/**
 * Change what a stall's papers say of it, and keep what its sales were taxed under until yesterday.
 *
 * The chain is read by auditors: it witnesses that a tax code or a phone was changed, and not what it is.
 */
export async function changePapers(tx: Tx, act: StallAct, wanted: StallPapersView): Promise<void> {
  const row = await lockRows(
    tx,
    tx.selectFrom('Stall').selectAll().where('id', '=', act.stallId),
  ).executeTakeFirstOrThrow();
  const before = presentPapers(row);
  const changed = (Object.keys(before) as (keyof StallPapersView)[]).filter((name) => before[name] !== wanted[name]);
  if (changed.length === 0) return;
  const { isPhoneShown, ...texts } = wanted;
  await tx
    .updateTable('Stall')
    .set({ ...texts, isPhoneShown: Number(isPhoneShown) })
    .where('id', '=', act.stallId)
    .execute();
  const isOtherActivity = changed.includes('taxActivity');
  if (isOtherActivity && before.taxActivity !== null) await keepPast(tx, act, before.taxActivity);
  const facts = {
    changed: changed.join(' '),
    ...(isOtherActivity && { taxActivity: { from: before.taxActivity, to: wanted.taxActivity } }),
  };
  await tellAct(tx, act, { action: 'stall.papers-changed', subject: act.stallId, facts, kind: 'stall.changed' });
}

/** Whoever changes twice in a day changed once: what counted until yesterday stays. */
async function keepPast(tx: Tx, { stallId, at }: StallAct, taxActivity: string): Promise<void> {
  const until = toBusinessDate(at - DAY_MS);
  const kept = tx.selectFrom('PastTaxActivity').select('until').where('stallId', '=', stallId);
  if (await kept.where('until', '=', until).executeTakeFirst()) return;
  await tx.insertInto('PastTaxActivity').values({ stallId, until, taxActivity }).execute();
}
