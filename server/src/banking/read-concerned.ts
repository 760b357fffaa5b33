import { type Questions, type Rows, readTogether, type Tx } from '../db/index.ts';
import type { KnownFact, Telling } from './fact-book.ts';
import { readFacts, readKnownFacts, searchesFor } from './known-facts.ts';
import { accountsOf, lockAccountsBehind, type Watched, watch } from './watched-accounts.ts';

/** What is kept already and concerns some tellings. */
interface Concerned<Asked extends Questions> {
  watched: Watched;
  facts: KnownFact[];
  /** What whoever books them asked for. */
  told: Rows<Asked>;
}

/**
 * Read what keeping and booking some tellings, at least one, depends on. It is one question where no virtual account is
 * among them: a way to the engine and back costs as much as keeping a transaction.
 *
 * Nobody else books on the accounts before the transaction ends: two tellers of one money must not both be the first. So
 * the accounts come first, and what is known is looked for when they are locked.
 */
export async function readConcerned<Asked extends Questions>(
  tx: Tx,
  tellings: readonly Omit<Telling, 'circle'>[],
  asked: Asked,
): Promise<Concerned<Asked>> {
  const [askedAccounts, askedLinks] = accountsOf(
    tx,
    tellings.map(({ event }) => event),
  );
  const searches = searchesFor(tx, tellings);
  const [accounts, links, ...others] = await readTogether(tx, askedAccounts, askedLinks, ...searches, ...asked);
  const found = others.slice(0, searches.length) as { id: string }[][];
  const told = others.slice(searches.length) as Rows<Asked>;
  const linked = await lockAccountsBehind(tx, links);
  const facts = links.length === 0 ? await readFacts(tx, found.flat()) : await readKnownFacts(tx, tellings);
  return { watched: watch(accounts, links, linked), facts, told };
}
