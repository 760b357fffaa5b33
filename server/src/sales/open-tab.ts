import { createHash } from 'node:crypto';
import { witness } from '../audit/index.ts';
import { insertMany, newId, type Tx } from '../db/index.ts';
import { findTab, type TabRow } from './store.ts';

/** Who is written into which notebook. */
export interface NewCustomer {
  marketId: string;
  stallId: string;
  name: string;
  phone: string | null;
}

/**
 * Write a customer into a stall's notebook, or find who is there by that name already; small and capital letters and
 * spaces do not make another name.
 *
 * The chain witnesses that there is such a tab, and never its name: its readers have no business with who owes whom.
 */
export async function openTab(tx: Tx, { name, ...customer }: NewCustomer, actor: string, now: number): Promise<TabRow> {
  const { shown, nameKey } = readName(name);
  const { stallId, marketId } = customer;
  const known = await tx
    .selectFrom('Tab')
    .selectAll()
    .where('stallId', '=', stallId)
    .where('nameKey', '=', nameKey)
    .executeTakeFirst();
  // A name that was merged away still means whom it turned out to be.
  if (known) return (await findTab(tx, stallId, known.id)) ?? known;
  const tab: TabRow = {
    id: newId(),
    ...customer,
    name: shown,
    nameKey,
    createdBy: actor,
    createdAt: now,
    mergedInto: null,
  };
  await insertMany(tx, 'Tab', [tab]);
  const facts = { tab: { stallId, createdAt: now } };
  await witness(tx, [{ marketId, actor, action: 'tab.opened', subject: tab.id, facts }], now);
  return tab;
}

/** A name as it is shown, and as it is compared. */
export function readName(name: string): { shown: string; nameKey: string } {
  const shown = name.replace(/\s+/g, ' ').trim();
  return { shown, nameKey: createHash('sha256').update(shown.normalize('NFC').toLowerCase()).digest('hex') };
}
