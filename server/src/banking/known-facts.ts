import type { Compilable } from 'kysely';
import { keepQuery, readTogether, type Tx } from '../db/index.ts';
import { circleOf } from './circle.ts';
import { IMPORTED, type KeySpace, type KnownFact, SAME_REFERENCE_MS, type Telling, TWIN_MS } from './fact-book.ts';
import { providers } from './providers.ts';

/** Every numbering there is; whoever tells in one of them may repeat what was told in another. */
export const KEY_SPACES: readonly KeySpace[] = [
  ...Object.entries(providers).flatMap(([name, { furtherSpaces = [] }]) => [name, ...furtherSpaces]),
  IMPORTED,
];

/** What a telling is, before anybody knows whose account it reached. */
type Told = Omit<Telling, 'circle'>;

/** Read every kept transaction that some tellings may be telling again. */
export async function readKnownFacts(tx: Tx, tellings: readonly Told[]): Promise<KnownFact[]> {
  const searches = searchesFor(tx, tellings);
  return searches.length === 0 ? [] : readFacts(tx, (await readTogether(tx, ...searches)).flat());
}

/** Asks for the ids of every kept transaction that some tellings may be telling again. */
export function searchesFor(tx: Tx, tellings: readonly Told[]): Compilable<{ id: string }>[] {
  return [...groupBySpace(tellings)].flatMap(([space, own]) => {
    const eventIds = unique(own.map(({ event }) => event.providerEventId));
    const references = unique(own.flatMap(({ event }) => event.bankReference ?? []));
    const accountNumbers = unique(own.map(({ event }) => event.accountNumber));
    const connectionIds = unique(own.map(({ connectionId }) => connectionId));
    const otherSpaces = KEY_SPACES.filter((other) => other !== space);
    const around = { accountNumbers, connectionIds };
    return [
      byName(tx, { space, eventIds }),
      ...(references.length === 0 ? [] : [byReference(tx, { ...around, references, ...span(own, SAME_REFERENCE_MS) })]),
      nearby(tx, { ...around, otherSpaces, ...span(own, TWIN_MS) }),
    ];
  });
}

const byName = keepQuery((tx, { space, eventIds }: { space: KeySpace; eventIds: readonly string[] }) =>
  tx
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
    ),
);

/** Movements on some accounts that were told in some connections' earshot, booked within a time. */
type Surroundings = Span & { accountNumbers: readonly string[]; connectionIds: readonly string[] };

const byReference = keepQuery((tx, { references, ...around }: Surroundings & { references: readonly string[] }) =>
  within(tx, around).where('bankReference', 'in', references),
);

const nearby = keepQuery((tx, { otherSpaces, ...around }: Surroundings & { otherSpaces: readonly KeySpace[] }) =>
  within(tx, around).where('provider', 'in', otherSpaces),
);

function within(tx: Tx, { accountNumbers, connectionIds, from, until }: Surroundings) {
  return (
    tx
      .selectFrom('BankTransaction')
      .select('id')
      .where('accountNumber', 'in', accountNumbers)
      // What one stall's feed told of a stranger's account is no concern of others, however much of it there is.
      .where((where) =>
        where.or([
          where('bankAccountId', 'is not', null),
          where('stallId', 'is', null),
          where('connectionId', 'in', connectionIds),
        ]),
      )
      .where('bookedAt', '>=', from)
      .where('bookedAt', '<=', until)
  );
}

/** Read kept transactions with all their names; one that was found twice is one. */
export async function readFacts(tx: Tx, found: readonly { id: string }[]): Promise<KnownFact[]> {
  if (found.length === 0) return [];
  const ids = unique(found.map(({ id }) => id));
  const rows = await tx
    .selectFrom('BankTransaction')
    .select(['id', 'direction', 'amountVnd', 'accountNumber', 'bankReference', 'memo', 'isTest', 'bookedAt'])
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
    rows.map(
      ({ space, connectionId, providerEventId, bankAccountId, stallId, isTest, ...row }): [string, KnownFact] => [
        row.id,
        {
          ...row,
          isTest: Boolean(isTest),
          circle: circleOf(bankAccountId === null ? null : stallId, { id: connectionId, stallId }),
          names: [{ space, connectionId, providerEventId }],
        },
      ],
    ),
  );
  for (const { transactionId, ...name } of names) facts.get(transactionId)?.names.push(name);
  return [...facts.values()];
}

type Span = { from: number; until: number };

function span(tellings: readonly Told[], reachMs: number): Span {
  const times = tellings.map(({ event }) => event.bookedAt);
  return { from: Math.min(...times) - reachMs, until: Math.max(...times) + reachMs };
}

function groupBySpace(tellings: readonly Told[]): Map<KeySpace, Told[]> {
  const groups = new Map<KeySpace, Told[]>();
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
