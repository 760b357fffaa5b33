import type { ExpressionBuilder } from 'kysely';
import { type DB, readTogether, type Tx } from '../db/index.ts';
import { circleOf } from './circle.ts';
import { IMPORTED, type KeySpace, type KnownFact, SAME_REFERENCE_MS, type Telling, TWIN_MS } from './fact-book.ts';
import { providers } from './providers.ts';

/** Every numbering there is; whoever tells in one of them may repeat what was told in another. */
export const KEY_SPACES: readonly KeySpace[] = [
  ...Object.entries(providers).flatMap(([name, { furtherSpaces = [] }]) => [name, ...furtherSpaces]),
  IMPORTED,
];

/** Read every kept transaction that some tellings may be telling again. */
export async function readKnownFacts(tx: Tx, tellings: readonly Telling[]): Promise<KnownFact[]> {
  const searches = [...groupBySpace(tellings)].flatMap(([space, own]) => [
    byName(tx, space, own),
    ...byReference(tx, own),
    nearby(tx, space, own),
  ]);
  if (searches.length === 0) return [];
  const ids = (await readTogether(tx, ...searches)).flat().map(({ id }) => id);
  return ids.length === 0 ? [] : readFacts(tx, unique(ids));
}

function byName(tx: Tx, space: KeySpace, tellings: readonly Telling[]) {
  const eventIds = unique(tellings.map(({ event }) => event.providerEventId));
  return tx
    .selectFrom('BankTransaction')
    .select('id')
    .where('provider', '=', space)
    .where('providerEventId', 'in', eventIds)
    .unionAll(
      tx
        .selectFrom('BankTransactionKey')
        .select('transactionId as id')
        .where('provider', '=', space)
        .where('providerEventId', 'in', eventIds),
    );
}

function byReference(tx: Tx, tellings: readonly Telling[]) {
  const references = unique(tellings.flatMap(({ event }) => event.bankReference ?? []));
  if (references.length === 0) return [];
  const { from, until } = span(tellings, SAME_REFERENCE_MS);
  const search = tx
    .selectFrom('BankTransaction')
    .select('id')
    .where('accountNumber', 'in', unique(tellings.map(({ event }) => event.accountNumber)))
    .where('bankReference', 'in', references)
    .where((where) => inEarshot(where, tellings))
    .where('bookedAt', '>=', from)
    .where('bookedAt', '<=', until);
  return [search];
}

function nearby(tx: Tx, space: KeySpace, tellings: readonly Telling[]) {
  const { from, until } = span(tellings, TWIN_MS);
  return tx
    .selectFrom('BankTransaction')
    .select('id')
    .where('accountNumber', 'in', unique(tellings.map(({ event }) => event.accountNumber)))
    .where(
      'provider',
      'in',
      KEY_SPACES.filter((other) => other !== space),
    )
    .where((where) => inEarshot(where, tellings))
    .where('bookedAt', '>=', from)
    .where('bookedAt', '<=', until);
}

// What one stall's feed told of a stranger's account is no concern of others, however much of it there is.
function inEarshot(where: ExpressionBuilder<DB, 'BankTransaction'>, tellings: readonly Telling[]) {
  return where.or([
    where('bankAccountId', 'is not', null),
    where('stallId', 'is', null),
    where('connectionId', 'in', unique(tellings.map(({ connectionId }) => connectionId))),
  ]);
}

async function readFacts(tx: Tx, ids: readonly string[]): Promise<KnownFact[]> {
  const rows = await tx
    .selectFrom('BankTransaction')
    .select(['id', 'direction', 'amountVnd', 'accountNumber', 'bankReference', 'memo', 'bookedAt'])
    .select(['bankAccountId', 'stallId'])
    .select(['provider as space', 'connectionId', 'providerEventId'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const names = await tx
    .selectFrom('BankTransactionKey')
    .select(['transactionId', 'provider as space', 'connectionId', 'providerEventId'])
    .where('transactionId', 'in', ids)
    .execute();
  const facts = new Map(
    rows.map(({ space, connectionId, providerEventId, bankAccountId, stallId, ...row }): [string, KnownFact] => [
      row.id,
      {
        ...row,
        circle: circleOf(bankAccountId === null ? null : stallId, { id: connectionId, stallId }),
        names: [{ space, connectionId, providerEventId }],
      },
    ]),
  );
  for (const { transactionId, ...name } of names) facts.get(transactionId)?.names.push(name);
  return [...facts.values()];
}

function span(tellings: readonly Telling[], reachMs: number): { from: number; until: number } {
  const times = tellings.map(({ event }) => event.bookedAt);
  return { from: Math.min(...times) - reachMs, until: Math.max(...times) + reachMs };
}

function groupBySpace(tellings: readonly Telling[]): Map<KeySpace, Telling[]> {
  const groups = new Map<KeySpace, Telling[]>();
  for (const telling of tellings) {
    const group = groups.get(telling.space);
    if (group) group.push(telling);
    else groups.set(telling.space, [telling]);
  }
  return groups;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
