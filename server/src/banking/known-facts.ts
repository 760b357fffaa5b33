import { keepQuery, readTogether, type Tx } from '../db/index.ts';
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
  const searches = [...groupBySpace(tellings)].flatMap(([space, own]) => {
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
  if (searches.length === 0) return [];
  const ids = (await readTogether(tx, ...searches)).flat().map(({ id }) => id);
  return ids.length === 0 ? [] : readFacts(tx, unique(ids));
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

type Span = { from: number; until: number };

function span(tellings: readonly Telling[], reachMs: number): Span {
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
