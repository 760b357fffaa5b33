import { findReferences } from '@choso/shared/reference-code';
import type { BankEvent } from './bank-event.ts';

/** Whose numbering an event's id belongs to: a provider's, or that of the statements people import. */
export type KeySpace = string;

/**
 * Within which circle a telling can be the same money as another: the stall whose account the connection watches; for an
 * account that it does not watch, the connection alone. Whoever tells of a stranger's account is heard by nobody else.
 */
export type Circle = string;

/** A bank transaction that is known, with every name it goes by. */
export interface KnownFact {
  id: string;
  circle: Circle;
  direction: string;
  amountVnd: number;
  accountNumber: string;
  bankReference: string | null;
  memo: string;
  isTest: boolean;
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
  circle: Circle;
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

/** The numbering of statements: each account has one of its own. */
export const IMPORTED: KeySpace = 'statement';

/** Open a book of facts. Pure: it knows what it was told and nothing else. */
export function openFactBook(known: readonly KnownFact[]): FactBook {
  const byName = new Map<string, KnownFact>();
  const bySharedName = new Map<string, Set<KnownFact>>();
  const byAccount = new Map<string, Set<KnownFact>>();
  const spaces = new Set<KeySpace>();

  const add = (fact: KnownFact) => {
    const { circle, accountNumber } = fact;
    for (const name of fact.names) {
      spaces.add(name.space);
      byName.set(ownKey(name, accountNumber), fact);
      collect(bySharedName, keyOf(name.space, name.providerEventId, accountNumber, circle), fact);
    }
    collect(byAccount, keyOf(accountNumber, circle), fact);
  };
  for (const fact of known) add(fact);

  const elsewhere = ({ space, circle, event }: Telling): KnownFact[] => {
    if (spaces.size === 0 || (spaces.size === 1 && spaces.has(space))) return [];
    const own = [...(byAccount.get(keyOf(event.accountNumber, circle)) ?? [])];
    return own.filter((fact) => isSameMovement(fact, event) && fact.names.every((name) => name.space !== space));
  };

  const judge = (telling: Telling): Judgement => {
    const { space, connectionId, circle, event } = telling;
    const { providerEventId, accountNumber } = event;
    const told = byName.get(ownKey({ space, connectionId, providerEventId }, accountNumber));
    if (told) {
      const isSame = isSameMovement(told, event) && told.accountNumber === accountNumber;
      return isSame ? { kind: 'known', fact: told, isNewName: false } : { kind: 'contradiction', fact: told };
    }
    // A second connection of one provider tells the same ids. Where it differs from the first, one of them lies, and
    // which one is not for us to say: both are kept, and a person sees them.
    const namesakes = [...(bySharedName.get(keyOf(space, providerEventId, accountNumber, circle)) ?? [])];
    const others = elsewhere(telling);
    const same =
      namesakes.find((fact) => isSameMovement(fact, event) && isSameTransfer(fact, event)) ??
      others.find((fact) => hasSameReference(fact, event) && isSameTransfer(fact, event));
    if (same) return { kind: 'known', fact: same, isNewName: true };
    const twin = namesakes[0] ?? others.find((fact) => mayBeTwins(fact, event));
    return { kind: 'new', twinOf: twin?.id ?? null };
  };
  return { judge, add };
}

function ownKey({ space, connectionId, providerEventId }: FactName, accountNumber: string): string {
  return keyOf(connectionId, space, providerEventId, space === IMPORTED ? accountNumber : '');
}

function collect(facts: Map<string, Set<KnownFact>>, key: string, fact: KnownFact): void {
  const own = facts.get(key);
  if (own) own.add(fact);
  else facts.set(key, new Set([fact]));
}

function keyOf(...parts: string[]): string {
  return parts.join('\n');
}

// Money under the number of a rehearsal is no repeat of it: it would be lost unseen.
function isSameMovement(fact: KnownFact, event: BankEvent): boolean {
  return fact.direction === event.direction && fact.amountVnd === event.amountVnd && fact.isTest === event.isTest;
}

/** The bank's own number for a transfer: equal ones of two tellers are one transfer. */
function hasSameReference(fact: KnownFact, { bankReference }: BankEvent): boolean {
  return bankReference !== null && bankReference.length >= SHORTEST_REFERENCE && fact.bankReference === bankReference;
}

/** Two tellings of one transfer are of about one time and never name different bills. */
function isSameTransfer(fact: KnownFact, { bookedAt, memo }: BankEvent): boolean {
  if (Math.abs(fact.bookedAt - bookedAt) > SAME_REFERENCE_MS) return false;
  if (fact.memo === memo) return true;
  const [known, told] = [findReferences(fact.memo), findReferences(memo)];
  return known.length === 0 || told.length === 0 || known.some((code) => told.includes(code));
}

function mayBeTwins(fact: KnownFact, { bankReference, bookedAt }: BankEvent): boolean {
  const isUnsure = fact.bankReference === null || bankReference === null;
  return isUnsure && Math.abs(fact.bookedAt - bookedAt) <= TWIN_MS;
}
