import { type Database, inTransaction } from '../db/index.ts';
import type { Billing } from './billing.ts';
import { cancelPart } from './cancel-part.ts';
import { readPart } from './part.ts';
import { listOverdueIds } from './store.ts';

/** Call off the parts that nobody answered in time, saying whose silence it was. Returns how many there were. */
export async function expireParts(db: Database, billing: Billing, now: number): Promise<number> {
  const ids = await listOverdueIds(db, now);
  for (const groupId of ids) {
    await inTransaction(db, async (tx) => {
      const part = await readPart(tx, { groupId }, billing);
      const { answerBy } = part.group;
      const isWaiting = part.state === 'placed' || part.state === 'proposed';
      // Since the list was read, somebody may have answered.
      if (!isWaiting || answerBy === null || answerBy >= now) return;
      const reason = part.state === 'placed' ? 'stall-silent' : 'shopper-silent';
      await cancelPart(tx, part, { reason, note: null, actor: 'clock' }, now);
    });
  }
  return ids.length;
}
