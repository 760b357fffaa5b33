import { vnd } from '@choso/shared/money';
import { buildReference } from '@choso/shared/reference-code';
import type { BankEvent } from './bank-event.ts';
import { IMPORTED, type KnownFact, openFactBook, SAME_REFERENCE_MS, TWIN_MS } from './fact-book.ts';

const NOON = 1_000_000_000;

function event(rest: Partial<BankEvent> = {}): BankEvent {
  return {
    providerEventId: '7',
    direction: 'in',
    amountVnd: vnd(25_000),
    accountNumber: 'A1',
    subAccount: null,
    memo: '',
    bankReference: 'FT26001',
    isTest: false,
    bookedAt: NOON,
    ...rest,
  };
}

const known: KnownFact = {
  id: 't1',
  circle: 'stall s1',
  memo: '',
  direction: 'in',
  amountVnd: 25_000,
  accountNumber: 'A1',
  bankReference: 'FT26001',
  isTest: false,
  bookedAt: NOON,
  names: [{ space: 'sepay', connectionId: 'c1', providerEventId: '7' }],
};
const unnumbered: KnownFact = { ...known, bankReference: null };

const fresh = { kind: 'new', twinOf: null };
const twin = { kind: 'new', twinOf: 't1' };
const repeat = { kind: 'known', isNewName: false };
const otherName = { kind: 'known', isNewName: true };
const contradiction = { kind: 'contradiction' };

it.each<[string, string, Partial<BankEvent>, KnownFact, object]>([
  ['the same delivery again', 'sepay c1', {}, known, repeat],
  ['the same id through a second connection', 'sepay c2', {}, known, otherName],
  ['the same id with another amount', 'sepay c1', { amountVnd: vnd(26_000) }, known, contradiction],
  ['the same id with another amount from another connection', 'sepay c2', { amountVnd: vnd(26_000) }, known, twin],
  ['the same id in the other direction from another connection', 'sepay c2', { direction: 'out' }, known, twin],
  [
    'the same id of another time from another connection',
    'sepay c2',
    { bookedAt: NOON - SAME_REFERENCE_MS - 1 },
    known,
    twin,
  ],
  [
    'the same id for another bill from another connection',
    'sepay c2',
    { memo: buildReference(() => 1) },
    { ...known, memo: buildReference(() => 2) },
    twin,
  ],
  [
    'the same id for the same bill in other words',
    'sepay c2',
    { memo: `ck ${buildReference(() => 1)}` },
    { ...known, memo: buildReference(() => 1) },
    otherName,
  ],
  ['the same reference with a memo that was lost', 'casso c3', { memo: buildReference(() => 1) }, known, otherName],
  [
    'the same reference for another bill',
    'casso c3',
    { memo: buildReference(() => 1) },
    { ...known, memo: buildReference(() => 2) },
    fresh,
  ],
  ['money under the id of a test', 'sepay c1', {}, { ...known, isTest: true }, contradiction],
  ['the same id in the other direction', 'sepay c1', { direction: 'out' }, known, contradiction],
  [
    'the same id of another account from the same connection',
    'sepay c1',
    { accountNumber: 'A2' },
    known,
    contradiction,
  ],
  ['the same id of another account from another connection', 'sepay c2', { accountNumber: 'A2' }, known, fresh],
  [
    'another id with the same bank reference from the same provider',
    'sepay c1',
    { providerEventId: '8' },
    known,
    fresh,
  ],
  ['the same bank reference from another provider', 'casso c3', { providerEventId: '900' }, known, otherName],
  ['the same id of another provider with another reference', 'casso c3', { bankReference: 'FT26002' }, known, fresh],
  ['the same reference with another amount', 'casso c3', { amountVnd: vnd(1) }, known, fresh],
  ['the same reference two days apart', 'casso c3', { bookedAt: NOON + SAME_REFERENCE_MS }, known, otherName],
  ['the same reference later than that', 'casso c3', { bookedAt: NOON + SAME_REFERENCE_MS + 1 }, known, fresh],
  ['a reference that is none', 'casso c3', { bankReference: '0' }, { ...known, bankReference: '0' }, fresh],
  [
    'no reference, the same amount within ten minutes',
    'casso c3',
    { bankReference: null, bookedAt: NOON - TWIN_MS },
    known,
    twin,
  ],
  ['no reference, later', 'casso c3', { bankReference: null, bookedAt: NOON + TWIN_MS + 1 }, known, fresh],
  ['a reference beside a fact without one', 'casso c3', { bankReference: 'FT9' }, unnumbered, twin],
  ['no reference, another amount', 'casso c3', { bankReference: null, amountVnd: vnd(1) }, known, fresh],
  [
    'no reference, from the same provider',
    'sepay c1',
    { providerEventId: '8', bankReference: null },
    unnumbered,
    fresh,
  ],
])('%s', (_name, teller, told, fact, judgement) => {
  const [space = '', connectionId = ''] = teller.split(' ');
  expect(openFactBook([fact]).judge({ space, connectionId, circle: 'stall s1', event: event(told) })).toMatchObject(
    judgement,
  );
});

it.each<[string, string, Partial<BankEvent>]>([
  ['the same id', 'sepay c2', {}],
  ['the same bank reference', 'casso c3', { providerEventId: '900' }],
  ['the same moment and no reference', 'casso c3', { providerEventId: '900', bankReference: null }],
  ['the same id with another amount', 'sepay c2', { amountVnd: vnd(1) }],
])('hears nothing of another circle: %s', (_name, teller, told) => {
  const [space = '', connectionId = ''] = teller.split(' ');
  const judgement = openFactBook([known]).judge({
    space,
    connectionId,
    circle: `connection ${connectionId}`,
    event: event(told),
  });
  expect(judgement).toEqual(fresh);
});

it('keeps the statements of two accounts apart, though their rows have equal numbers', () => {
  const book = openFactBook([{ ...known, names: [{ space: IMPORTED, connectionId: 'c1', providerEventId: '7' }] }]);
  const imported = { space: IMPORTED, connectionId: 'c1', circle: 'stall s2' };
  expect(book.judge({ ...imported, event: event({ accountNumber: 'A2' }) })).toEqual(fresh);
});

it('gives each of two equal transfers its own second name', () => {
  const book = openFactBook([known, { ...known, id: 't2', names: [{ ...known.names[0]!, providerEventId: '8' }] }]);
  const casso = { space: 'casso', connectionId: 'c3', circle: 'stall s1' };
  const first = book.judge({ ...casso, event: event({ providerEventId: '900' }) });
  if (first.kind !== 'known') throw new Error('not known');
  first.fact.names.push({ space: 'casso', connectionId: 'c3', providerEventId: '900' });
  book.add(first.fact);
  const second = book.judge({ ...casso, event: event({ providerEventId: '901' }) });
  expect([first.fact.id, second.kind === 'known' && second.fact.id].sort()).toEqual(['t1', 't2']);
});
