import type { MarketView, PersonView, RoleName } from '@choso/shared/contracts';

/** The roles that may read a market's transactions and its ledger; the server holds to the same list. */
const boardRoles: readonly RoleName[] = ['board-officer', 'board-auditor', 'board-admin', 'union-admin'];

/** The markets whose board page a person may open. */
export function marketsOf(person: PersonView, markets: readonly MarketView[]): MarketView[] {
  const roles = person.roles.filter(({ role }) => boardRoles.includes(role));
  return markets.filter(({ slug }) => roles.some(({ marketSlug }) => marketSlug === slug));
}

/** The roles that decide for a board; the server holds to the same list. */
const actingRoles: readonly RoleName[] = ['board-officer', 'board-admin', 'union-admin'];

/** Whether a person decides for the board of a market, beside reading. */
export function actsFor(person: PersonView | null, slug: string): boolean {
  return person?.roles.some(({ role, marketSlug }) => actingRoles.includes(role) && marketSlug === slug) ?? false;
}
