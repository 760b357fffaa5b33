import type { RoleName, StaffRight } from '@choso/shared/contracts';

/** A role and where it holds; null market and stall mean everywhere. `rights` are what staff may do beside selling. */
export interface Role {
  role: RoleName;
  marketId: string | null;
  stallId: string | null;
  rights?: readonly StaffRight[];
}

/** Whoever is signed in. */
export interface Actor {
  personId: string;
  login: string;
  name: string;
  roles: readonly Role[];
}

const SELLS: readonly RoleName[] = ['stallholder', 'stall-staff'];
const ACTS_FOR_BOARD: readonly RoleName[] = ['board-officer', 'board-admin', 'union-admin'];
const READS_TRAIL: readonly RoleName[] = ['board-officer', 'board-auditor', 'board-admin', 'union-admin'];

/** May ask for money at a stall, see its bills and pack its orders. */
export function canSellAt(actor: Actor | null, stallId: string): boolean {
  return actor?.roles.some((held) => SELLS.includes(held.role) && held.stallId === stallId) ?? false;
}

/** Holds a stall and its bank accounts: says who may tell of its money. Whoever only sells there does not. */
export function holdsStall(actor: Actor | null, stallId: string): boolean {
  return actor?.roles.some((held) => held.role === 'stallholder' && held.stallId === stallId) ?? false;
}

/** May change what a stall sells, its hours and its rests: the holder, and staff who were given that. */
export function canEditGoods(actor: Actor | null, stallId: string): boolean {
  return holdsStall(actor, stallId) || hasRight(actor, stallId, 'goods');
}

/** May see what a stall took in a day: the holder, and staff who were given that. */
export function canSeeSums(actor: Actor | null, stallId: string): boolean {
  return holdsStall(actor, stallId) || hasRight(actor, stallId, 'sums');
}

/** May decide for the board about a stall's register: who writes, not who only reads. */
export function canActForBoard(actor: Actor | null, marketId: string): boolean {
  return actor?.roles.some((held) => ACTS_FOR_BOARD.includes(held.role) && held.marketId === marketId) ?? false;
}

/** May read a market's transactions, its journal and its chain. */
export function canReadTrail(actor: Actor | null, marketId: string): boolean {
  return actor?.roles.some((held) => READS_TRAIL.includes(held.role) && held.marketId === marketId) ?? false;
}

function hasRight(actor: Actor | null, stallId: string, right: StaffRight): boolean {
  return (
    actor?.roles.some(
      (held) => held.role === 'stall-staff' && held.stallId === stallId && (held.rights?.includes(right) ?? false),
    ) ?? false
  );
}
