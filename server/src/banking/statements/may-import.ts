import type { Actor } from '../../people/index.ts';

/** What decides who may import: whose feed it is. Null market and stall are those of a demo feed. */
export interface FeedOwner {
  stallId: string | null;
  marketId: string | null;
  isDemo: boolean;
}

const BOARD = ['board-officer', 'board-admin', 'union-admin'];

/** The stall's holder, and those who run its market; a demo's feed belongs to those who run any market. */
export function mayImport(actor: Actor, { stallId, marketId, isDemo }: FeedOwner): boolean {
  return actor.roles.some((held) => {
    if (held.role === 'stallholder') return stallId !== null && held.stallId === stallId;
    if (!BOARD.includes(held.role) || held.marketId === null) return false;
    return isDemo || held.marketId === marketId;
  });
}
