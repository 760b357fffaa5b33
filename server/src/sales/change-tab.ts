import { witness } from '../audit/index.ts';
import { expectOneRow, isDuplicateKey, RaceLost, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { addEvents } from '../outbox/index.ts';
import { readName } from './open-tab.ts';
import { lockTab, type TabRow } from './store.ts';

/**
 * Call a customer by another name or phone. The chain witnesses that it was done, and never the name.
 *
 * Throws `resource/not-found`, `tab/name-taken`.
 */
export async function changeTab(
  tx: Tx,
  ask: { stallId: string; tabId: string; name: string; phone: string | null; actor: string },
  now: number,
): Promise<TabRow> {
  const tab = await lockTab(tx, ask.stallId, ask.tabId);
  if (!tab) throw new AppError('resource/not-found');
  const { shown: name, nameKey } = readName(ask.name);
  const { stallId, marketId, id } = tab;
  const namesake = tx.selectFrom('Tab').select('id').where('stallId', '=', stallId).where('nameKey', '=', nameKey);
  const holder = await namesake.executeTakeFirst();
  if (holder && holder.id !== id) throw new AppError('tab/name-taken');
  const changed = { name, nameKey, phone: ask.phone };
  if (name === tab.name && ask.phone === tab.phone) return tab;
  const update = tx.updateTable('Tab').set(changed).where('id', '=', id).executeTakeFirstOrThrow();
  // Another phone took the name between the look and now; the transaction begins again and sees it.
  expectOneRow(
    await update.catch((error) => {
      throw isDuplicateKey(error) ? new RaceLost('the name was taken meanwhile', { cause: error }) : error;
    }),
  );
  const facts = { stallId, changed: [name !== tab.name && 'name', ask.phone !== tab.phone && 'phone'].filter(Boolean) };
  await witness(tx, [{ marketId, actor: ask.actor, action: 'tab.renamed', subject: id, facts }], now);
  await addEvents(tx, [{ topics: [`stall:${stallId}`], kind: 'tab.changed', ref: id, version: 1 }], now);
  return { ...tab, ...changed };
}
