import { booksRules } from '../../server/src/reports/index.ts';
import type { House } from './house.ts';

/** What is wrong with the books of the demo's first market: the first broken row of its chain, and every broken rule. */
export async function findUnsound(house: House): Promise<string[]> {
  const token = await house.signIn('board@go-cong');
  const { body } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', { token });
  const unsound = body.intact ? [] : [String(body.firstBroken?.reason)];
  for (const { name, breaches } of booksRules) {
    const { rows } = await breaches('go-cong').execute(house.db);
    unsound.push(...rows.map(({ ref }) => `${name}: ${ref}`));
  }
  return unsound;
}
