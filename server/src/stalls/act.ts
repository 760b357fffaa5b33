import { witness } from '../audit/index.ts';
import type { Database, Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { addEvents } from '../outbox/index.ts';
import { type Actor, canEditGoods, canSellAt, holdsStall } from '../people/index.ts';
import { findStall } from './store.ts';

/** Who changes something of which stall, and when. */
export interface StallAct {
  stallId: string;
  marketId: string;
  personId: string;
  at: number;
}

/** What somebody must be at a stall to do an act there. */
export type Need = 'holds' | 'edits-goods';

const needs: Record<Need, (actor: Actor, stallId: string) => boolean> = {
  holds: holdsStall,
  'edits-goods': canEditGoods,
};

/** Let somebody act at a stall. Staff without the right are told so; to everybody else the stall's desk is not there. */
export async function beginAct(
  { db, clock }: { db: Database; clock: () => number },
  stallId: string,
  actor: Actor,
  need: Need,
): Promise<StallAct> {
  if (!needs[need](actor, stallId))
    throw new AppError(canSellAt(actor, stallId) ? 'session/forbidden' : 'resource/not-found');
  const stall = await findStall(db, stallId);
  if (!stall) throw new AppError('resource/not-found');
  return { stallId, marketId: stall.marketId, personId: actor.personId, at: clock() };
}

/** Witness an act at a stall, and tell the stall's phones and the board. */
export async function tellAct(
  tx: Tx,
  { stallId, marketId, personId: actor, at }: StallAct,
  what: {
    action: string;
    subject: string;
    facts: Record<string, unknown>;
    kind: 'stall.changed' | 'stall.people-changed' | 'bank-account.change';
  },
): Promise<void> {
  const { action, subject, facts, kind } = what;
  await witness(tx, [{ marketId, actor, action, subject, facts: { stallId, ...facts } }], at);
  await addEvents(tx, [{ topics: [`stall:${stallId}`, `market:${marketId}`], kind, ref: subject, version: 1 }], at);
}
