import type { RoleName } from '@choso/shared/contracts';

/** A role and where it holds; null market and stall mean everywhere. */
export interface Role {
  role: RoleName;
  marketId: string | null;
  stallId: string | null;
}

/** Whoever is signed in. */
export interface Actor {
  personId: string;
  login: string;
  name: string;
  roles: readonly Role[];
}

const SELLS: readonly RoleName[] = ['stallholder', 'stall-staff'];
const READS_TRAIL: readonly RoleName[] = ['board-officer', 'board-auditor', 'board-admin', 'union-admin'];

/** May ask for money at a stall, see its bills and pack its orders. */
export function canSellAt(actor: Actor | null, stallId: string): boolean {
  return actor?.roles.some((held) => SELLS.includes(held.role) && held.stallId === stallId) ?? false;
}

/** Holds a stall and its bank accounts: says who may tell of its money. Whoever only sells there does not. */
export function holdsStall(actor: Actor | null, stallId: string): boolean {
  return actor?.roles.some((held) => held.role === 'stallholder' && held.stallId === stallId) ?? false;
}

/** May read a market's transactions, its journal and its chain. */
export function canReadTrail(actor: Actor | null, marketId: string): boolean {
  return actor?.roles.some((held) => READS_TRAIL.includes(held.role) && held.marketId === marketId) ?? false;
}
