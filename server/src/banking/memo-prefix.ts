import type { Database, Tx } from '../db/index.ts';
import { providers } from './providers.ts';

/** A stall and the bank it is paid at. */
export interface PaidAt {
  stallId: string;
  bankBin: string;
}

/**
 * What must stand before the code in the memos of some stalls, by stall: a provider that listens for them does not hear of
 * the money otherwise. Stalls without need are not in it.
 */
export async function listMemoPrefixes(db: Database | Tx, stalls: readonly PaidAt[]): Promise<Map<string, string>> {
  const needs = stalls.flatMap(({ stallId, bankBin }) =>
    Object.entries(providers).flatMap(([provider, { memoPrefix }]) => {
      const prefix = memoPrefix?.(bankBin) ?? null;
      return prefix === null ? [] : [{ stallId, provider, prefix }];
    }),
  );
  // Hardly any bank wants a word, and then nobody is asked.
  if (needs.length === 0) return new Map();
  const connected = await db
    .selectFrom('BankConnection')
    .select(['stallId', 'provider'])
    .where(
      'stallId',
      'in',
      needs.map(({ stallId }) => stallId),
    )
    .where('status', '=', 'active')
    .execute();
  const isConnected = (stallId: string, provider: string) =>
    connected.some((one) => one.stallId === stallId && one.provider === provider);
  return new Map(
    needs.flatMap(({ stallId, provider, prefix }) => (isConnected(stallId, provider) ? [[stallId, prefix]] : [])),
  );
}
