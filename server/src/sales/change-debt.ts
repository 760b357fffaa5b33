import type { TabEntryKind } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { waitForChain, witness } from '../audit/index.ts';
import { insertMany, newId, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { type JournalDraft, postEntries } from '../ledger/index.ts';
import { addEvents } from '../outbox/index.ts';
import { bookTabEntry, bookTabEntryReversal } from './entries.ts';
import { placeInTime } from './sale-time.ts';
import { findTab, lockTab, type TabEntryRow, type TabRow } from './store.ts';
import { readDebt } from './tab-balances.ts';

/** What is to be noted on whose page. */
export interface DebtChangeAsk {
  stallId: string;
  tabId: string;
  kind: TabEntryKind;
  amountVnd: Vnd;
  reason: string | null;
  actor: string;
  enteredAt: number | null;
  deviceNow: number | null;
}

/**
 * Note what changes a debt and is no sale and no transfer.
 *
 * Throws `resource/not-found`, `tab/reason-missing`, `tab/more-than-owed`, `sale/too-old`.
 */
export async function changeDebt(tx: Tx, ask: DebtChangeAsk, now: number): Promise<TabRow> {
  const tab = await lockTab(tx, ask.stallId, ask.tabId);
  if (!tab) throw new AppError('resource/not-found');
  const { kind, amountVnd, reason, actor, deviceNow } = ask;
  if (kind !== 'cash' && !reason) throw new AppError('tab/reason-missing');
  if (kind !== 'brought-forward' && amountVnd > (await readDebt(tx, tab))) throw new AppError('tab/more-than-owed');
  const enteredAt = placeInTime({ at: ask.enteredAt, deviceNow }, now);
  if (enteredAt === null) throw new AppError('sale/too-old');
  const { marketId, stallId, id: tabId } = tab;
  const row: TabEntryRow = {
    ...{ id: newId(), marketId, stallId, tabId, kind, amountVnd, reason, actor },
    ...{ reverses: null, enteredAt, createdAt: now, otherTabId: null },
  };
  await keepTabEntry(tx, row, bookTabEntry({ ...row, amountVnd, at: enteredAt }, kind, tabId), now);
  return tab;
}

/** Take a mistaken entry back by one that reverses it. Throws `resource/not-found`, `sale/not-reversible`. */
export async function reverseTabEntry(
  tx: Tx,
  ask: { stallId: string; tabId: string; entryId: string; reason: string; actor: string },
  now: number,
): Promise<TabRow> {
  const tab = await lockTab(tx, ask.stallId, ask.tabId);
  const entry = await tx.selectFrom('TabEntry').selectAll().where('id', '=', ask.entryId).executeTakeFirst();
  const owner = entry ? await findTab(tx, ask.stallId, entry.tabId) : null;
  // A merge is taken back as a whole, by taking the customers apart.
  if (!tab || !entry || owner?.id !== tab.id || entry.kind === 'merge') throw new AppError('resource/not-found');
  const reversed = await tx.selectFrom('TabEntry').select('id').where('reverses', '=', entry.id).executeTakeFirst();
  if (entry.reverses !== null || reversed) throw new AppError('sale/not-reversible');
  const { reason, actor } = ask;
  const row: TabEntryRow = {
    ...{ ...entry, id: newId(), reason, actor, reverses: entry.id },
    ...{ enteredAt: now, createdAt: now },
  };
  const booked = { ...row, amountVnd: vnd(entry.amountVnd), at: now };
  await keepTabEntry(tx, row, bookTabEntryReversal(booked, entry.kind as TabEntryKind, entry.tabId), now);
  return tab;
}

/** Keep an entry of the notebook with its place in the journal, witnessed. */
export async function keepTabEntry(tx: Tx, row: TabEntryRow, draft: JournalDraft, now: number): Promise<void> {
  await insertMany(tx, 'TabEntry', [row]);
  await waitForChain(tx, row.marketId);
  const [entry] = await postEntries(tx, [draft]);
  const { marketId, actor, id: subject, tabId, reason: _reason, ...facts } = row;
  // Why somebody's debt was changed is between the two; that it was is not.
  const tabEntry = { ...facts, tabId };
  await witness(tx, [{ marketId, actor, action: 'tab.entered', subject, facts: { tabEntry, entry } }], now);
  await addEvents(tx, [{ topics: [`stall:${row.stallId}`], kind: 'tab.changed', ref: tabId, version: 1 }], now);
}
