import { vnd } from '@choso/shared/money';
import { witness } from '../audit/index.ts';
import { newId, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { addEvents } from '../outbox/index.ts';
import { keepTabEntry } from './change-debt.ts';
import { bookMerge, bookMergeReversal } from './entries.ts';
import { lockTab, lockTabItself, type TabEntryRow, type TabRow } from './store.ts';
import { readOwnAccount } from './tab-balances.ts';

/** Which other customer of a stall this one is, or is not. */
export interface MergeAsk {
  stallId: string;
  tabId: string;
  otherTabId: string;
  actor: string;
}

/**
 * Two names turned out to be one customer: what stands on the other's account is booked onto this one's.
 *
 * Only a new entry is written. The other's account stays, because money for an old bill still comes onto it and a mistake
 * is still taken back there; whoever reads a debt reads both. Throws `resource/not-found`, `tab/same-customer`.
 */
export async function mergeTabs(tx: Tx, ask: MergeAsk, now: number): Promise<TabRow> {
  const [tab, other] = await lockBoth(tx, ask);
  if (!tab || !other) throw new AppError('resource/not-found');
  if (tab.id === other.id) throw new AppError('tab/same-customer');
  const amountVnd = await readOwnAccount(tx, other);
  if (amountVnd !== 0) {
    const { marketId, stallId, id: tabId } = other;
    const row = {
      ...{ id: newId(), marketId, stallId, tabId, kind: 'merge', amountVnd, reason: null, actor: ask.actor },
      ...{ reverses: null, enteredAt: now, createdAt: now, otherTabId: tab.id },
    };
    await keepTabEntry(tx, row, bookMerge({ ...row, at: now }, { from: other.id, into: tab.id }), now);
  }
  // Whoever was merged into the other is this one too, so that nobody is merged into one who is merged.
  await tx
    .updateTable('Tab')
    .set({ mergedInto: tab.id })
    .where('stallId', '=', tab.stallId)
    .where((where) => where.or([where('id', '=', other.id), where('mergedInto', '=', other.id)]))
    .execute();
  await tell(tx, tab, { ...ask, action: 'tab.merged', otherTabId: other.id }, now);
  return tab;
}

/** Take two customers apart who were merged by mistake; each has again what is theirs. Throws `resource/not-found`. */
export async function splitTabs(tx: Tx, ask: MergeAsk, now: number): Promise<TabRow> {
  const tab = await lockTab(tx, ask.stallId, ask.tabId);
  const other = await lockTabItself(tx, ask.stallId, ask.otherTabId);
  if (!tab || other?.mergedInto !== tab.id) throw new AppError('resource/not-found');
  for (const merge of await listMerges(tx, 'tabId', other.id)) {
    const row = { ...merge, id: newId(), actor: ask.actor, reverses: merge.id, enteredAt: now, createdAt: now };
    const sides = { from: merge.tabId, into: String(merge.otherTabId) };
    await keepTabEntry(tx, row, bookMergeReversal({ ...row, amountVnd: vnd(merge.amountVnd), at: now }, sides), now);
  }
  await tx.updateTable('Tab').set({ mergedInto: null }).where('id', '=', other.id).execute();
  // Whoever was merged into the other before goes with them, as their debt does.
  const theirs = (await listMerges(tx, 'otherTabId', other.id)).map(({ tabId }) => tabId);
  if (theirs.length > 0) await tx.updateTable('Tab').set({ mergedInto: other.id }).where('id', 'in', theirs).execute();
  await tell(tx, tab, { ...ask, action: 'tab.split' }, now);
  return tab;
}

/** Merges of a customer into another, or of others into a customer, that were not taken back. */
function listMerges(tx: Tx, side: 'tabId' | 'otherTabId', tabId: string): Promise<TabEntryRow[]> {
  return tx
    .selectFrom('TabEntry')
    .leftJoin('TabEntry as Reversal', 'Reversal.reverses', 'TabEntry.id')
    .selectAll('TabEntry')
    .where(`TabEntry.${side}`, '=', tabId)
    .where('TabEntry.kind', '=', 'merge')
    .where('TabEntry.reverses', 'is', null)
    .where('Reversal.id', 'is', null)
    .execute();
}

/** Two phones that merge the same two the other way round wait for each other in one order. */
async function lockBoth(tx: Tx, { stallId, tabId, otherTabId }: MergeAsk): Promise<(TabRow | null)[]> {
  const locked = new Map<string, TabRow | null>();
  for (const id of [tabId, otherTabId].sort()) locked.set(id, await lockTab(tx, stallId, id));
  return [locked.get(tabId) ?? null, locked.get(otherTabId) ?? null];
}

async function tell(
  tx: Tx,
  { marketId, stallId, id: subject }: TabRow,
  { action, actor, otherTabId }: MergeAsk & { action: string },
  now: number,
): Promise<void> {
  await witness(tx, [{ marketId, actor, action, subject, facts: { stallId, otherTabId } }], now);
  await addEvents(tx, [{ topics: [`stall:${stallId}`], kind: 'tab.changed', ref: subject, version: 1 }], now);
}
