import type { Database } from '../db/index.ts';
import { LONGEST_TURN_MS } from './secret-turn.ts';

/** Forget secrets whose time beside a new one is over. They are refused by then anyway; now they are gone too. */
export async function forgetPreviousSecrets(db: Database, now: number): Promise<void> {
  await db
    .updateTable('BankConnection')
    .set({ previousSecret: null })
    .where('previousSecret', 'is not', null)
    .where('rotatedAt', '<=', now - LONGEST_TURN_MS)
    .execute();
}
