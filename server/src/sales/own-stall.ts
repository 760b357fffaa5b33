import type { Database } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { type Actor, canSellAt } from '../people/index.ts';
import { findStall } from '../stalls/index.ts';

/** The stall of the address, if the asker sells there. Throws `resource/not-found`. */
export async function getOwnStall(db: Database, { stallId = '' }: Record<string, string>, actor: Actor) {
  const stall = canSellAt(actor, stallId) ? await findStall(db, stallId) : null;
  if (!stall) throw new AppError('resource/not-found');
  return stall;
}
