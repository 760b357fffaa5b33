import type { Circle } from './fact-book.ts';

/**
 * The circle of a telling: the stall that holds the account it reached, or null where its connection watches no such
 * account. A market's own feeds watch everything, and share what they tell of accounts that nobody holds.
 */
export function circleOf(holdingStallId: string | null, connection: { id: string; stallId: string | null }): Circle {
  if (holdingStallId !== null) return `stall ${holdingStallId}`;
  return connection.stallId === null ? 'market' : `connection ${connection.id}`;
}
