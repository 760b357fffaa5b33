import type { MarketView, PersonView, RoleName } from '@choso/shared/contracts';

const boardRoles: readonly RoleName[] = [
  'board-officer',
  'board-auditor',
  'board-admin',
  'helper',
  'union-admin',
  'oversight',
  'operator',
];

/** The markets whose board page a person may open; a role without a market holds in every one. */
export function marketsOf(person: PersonView, markets: readonly MarketView[]): MarketView[] {
  const roles = person.roles.filter(({ role }) => boardRoles.includes(role));
  return markets.filter(({ slug }) => roles.some(({ marketSlug }) => marketSlug === null || marketSlug === slug));
}
