import { type ChainHead, lockedHeads } from '../audit/index.ts';
import { type Rows, readTogether, type Tx } from '../db/index.ts';
import { newestSeqs } from '../ledger/index.ts';

/** Where the journals and chains of some markets go on; a market that is not in them has not begun its own. */
export interface JournalEnds {
  journals: Map<string, number>;
  chains: Map<string, ChainHead>;
}

/** In which market's journal the money of an account was booked last: a guess, for what is asked before the account is read. */
export interface MarketMemory {
  recall(accountNumbers: readonly string[]): string[];
  keep(accountNumber: string, marketId: string): void;
}

const MOST_KEPT = 10_000;

/** Make a memory of nothing. */
export function createMarketMemory(): MarketMemory {
  const marketOf = new Map<string, string>();
  return {
    recall: (accountNumbers) => [...new Set(accountNumbers.flatMap((number) => marketOf.get(number) ?? []))],
    keep(accountNumber, marketId) {
      if (marketOf.get(accountNumber) === marketId) return;
      if (marketOf.size >= MOST_KEPT) marketOf.clear();
      marketOf.set(accountNumber, marketId);
    },
  };
}

/** Asks for the ends of some markets' journals and chains, and for them to be nobody else's before this transaction is over. */
export function askEnds(tx: Tx, marketIds: readonly string[]) {
  // A list in SQL is never empty, and no market has an empty id.
  const asked = { marketIds: marketIds.length === 0 ? [''] : [...marketIds].sort() };
  return [lockedHeads(tx, asked), newestSeqs(tx, asked)] as const;
}

/** The ends of some markets' journals and chains: of `told` those that were asked for, and the others asked for now. */
export async function readEnds(
  tx: Tx,
  marketIds: ReadonlySet<string>,
  told: Rows<ReturnType<typeof askEnds>>,
): Promise<JournalEnds> {
  const known = new Set(told[1].map(({ marketId }) => marketId));
  const unknown = [...marketIds].filter((marketId) => !known.has(marketId));
  const [heads, newest] = unknown.length === 0 ? [[], []] : await readTogether(tx, ...askEnds(tx, unknown));
  return {
    chains: new Map([...told[0], ...heads].map(({ marketId, seq, hash }) => [marketId, { seq, hash }])),
    journals: new Map([...told[1], ...newest].map(({ marketId, seq }) => [marketId, seq ?? 0])),
  };
}
