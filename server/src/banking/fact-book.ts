import type { BankEvent } from './bank-event.ts';

/** Whose numbering an event's id belongs to: a provider's, or that of the statements people import. */
export type KeySpace = string;

/** A bank transaction that is known, with every name it goes by. */
export interface KnownFact {
  id: string;
  direction: string;
  amountVnd: number;
  accountNumber: string;
  bankReference: string | null;
  bookedAt: number;
  names: FactName[];
}

/** A name of a transaction: an id within somebody's numbering, told through a connection. */
export interface FactName {
  space: KeySpace;
  connectionId: string;
  providerEventId: string;
}

/** What one arrival says of one movement. */
export interface Telling {
  space: KeySpace;
  connectionId: string;
  event: BankEvent;
}

/**
 * What a telling turns out to be: a transaction nobody told before (perhaps the twin of a known one), one that is known
 * (perhaps under a new name), or a contradiction of what the same teller said earlier.
 */
export type Judgement =
  | { kind: 'new'; twinOf: string | null }
  | { kind: 'known'; fact: KnownFact; isNewName: boolean }
  | { kind: 'contradiction'; fact: KnownFact };

/** How far two providers' clocks for one transfer with the same bank reference may lie apart. */
export const SAME_REFERENCE_MS = 48 * 3_600_000;
/** Within which time two equal amounts of two tellers may be one transfer. */
export const TWIN_MS = 10 * 60_000;
// Some banks write "0" or "1" where they have none.
const SHORTEST_REFERENCE = 5;

/** The facts that are known, by all the ways in which a telling may mean one of them. */
export interface FactBook {
  judge(telling: Telling): Judgement;
  /** Learn a fact, or a new name of one. */
  add(fact: KnownFact): void;
}

/** Open a book of facts. Pure: it knows what it was told and nothing else. */
export function openFactBook(known: readonly KnownFact[]): FactBook {
  const byName = new Map<string, KnownFact>();
  const byAccount = new Map<string, Set<KnownFact>>();
  const spaces = new Set<KeySpace>();

  const add = (fact: KnownFact) => {
    for (const { space, connectionId, providerEventId } of fact.names) {
      spaces.add(space);
      byName.set(keyOf(space, providerEventId, fact.accountNumber), fact);
      byName.set(keyOf(connectionId, providerEventId), fact);
    }
    const own = byAccount.get(fact.accountNumber) ?? new Set();
    byAccount.set(fact.accountNumber, own.add(fact));
  };
  for (const fact of known) add(fact);

  const elsewhere = ({ space, event }: Telling): KnownFact[] => {
    if (spaces.size === 0 || (spaces.size === 1 && spaces.has(space))) return [];
    const own = [...(byAccount.get(event.accountNumber) ?? [])];
    return own.filter((fact) => isSameMovement(fact, event) && fact.names.every((name) => name.space !== space));
  };

  const judge = (telling: Telling): Judgement => {
    const { space, connectionId, event } = telling;
    // A second connection may watch the same account; an id of another account is another holder's, unless one
    // connection tells both.
    const named =
      byName.get(keyOf(space, event.providerEventId, event.accountNumber)) ??
      byName.get(keyOf(connectionId, event.providerEventId));
    if (named) {
      const isSame = isSameMovement(named, event) && named.accountNumber === event.accountNumber;
      return isSame ? { kind: 'known', fact: named, isNewName: false } : { kind: 'contradiction', fact: named };
    }
    const others = elsewhere(telling);
    const same = others.find((fact) => hasSameReference(fact, event));
    if (same) return { kind: 'known', fact: same, isNewName: true };
    const twin = others.find((fact) => mayBeTwins(fact, event));
    return { kind: 'new', twinOf: twin?.id ?? null };
  };
  return { judge, add };
}

function keyOf(...parts: string[]): string {
  return parts.join('\n');
}

function isSameMovement(fact: KnownFact, event: BankEvent): boolean {
  return fact.direction === event.direction && fact.amountVnd === event.amountVnd;
}

/** The bank's own number for a transfer: equal ones of two tellers are one transfer. */
function hasSameReference(fact: KnownFact, { bankReference, bookedAt }: BankEvent): boolean {
  return (
    bankReference !== null &&
    bankReference.length >= SHORTEST_REFERENCE &&
    fact.bankReference === bankReference &&
    Math.abs(fact.bookedAt - bookedAt) <= SAME_REFERENCE_MS
  );
}

function mayBeTwins(fact: KnownFact, { bankReference, bookedAt }: BankEvent): boolean {
  const isUnsure = fact.bankReference === null || bankReference === null;
  return isUnsure && Math.abs(fact.bookedAt - bookedAt) <= TWIN_MS;
}
