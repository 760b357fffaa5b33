import { mangleMemo } from '@choso/shared/bank-memo';
import { isReference } from '@choso/shared/reference-code';
import type { Fact, Notice } from './fact.ts';
import type { Act, Names, Onto, Pays, Told } from './step.ts';
import { tellOnce } from './tell.ts';
import { tellerOf } from './teller.ts';
import { COLLECTING_NUMBER, connections, holdings, MOVED_NUMBER, STRANGE_NUMBER } from './town.ts';
import { type KnownBill, pick, type World } from './world.ts';

const LIAR = connections.find(({ id }) => id === 'sepay-liar')?.stallId;

type ActOf<Kind extends Act['do']> = Extract<Act, { do: Kind }>;

/** Somebody pays a bill in their own way; the bank books it, and its providers have something to tell. */
export function pay(world: World, act: ActOf<'pay'>): void {
  const bill = pick(world.bills, act.bill);
  if (!bill) return;
  const { text, named } = write(world, bill, act.names);
  const number = goesTo(bill, act.onto);
  const bookedAt = wholeSecond(world.clock() - act.told.secondsLater * 1000);
  const memo = mangleMemo(text, {
    ...act.bank,
    payee: { name: bill.stallId.toUpperCase(), account: number },
    bookedAt: new Date(bookedAt),
  });
  book(
    world,
    { direction: 'in', amountVnd: amountOf(world, bill, act.pays), memo, named, bookedAt, isTest: false, isLie: false },
    number,
    act.told,
  );
}

/** A stall sends back all or half of what it was sent, with or without the code. */
export function giveBack(world: World, act: ActOf<'give-back'>): void {
  const given = pick(
    world.facts.filter(({ direction, isTest }) => direction === 'in' && !isTest),
    act.fact,
  );
  if (!given) return;
  const named = act.names ? given.named : [];
  const amountVnd = act.part === 'all' ? given.amountVnd : Math.ceil(given.amountVnd / 2);
  const memo = `tra lai tien ${named.join(' ')}`;
  const bookedAt = wholeSecond(world.clock() - act.told.secondsLater * 1000);
  const number = given.virtualNumber ?? given.accountNumber;
  book(world, { direction: 'out', amountVnd, memo, named, bookedAt, isTest: false, isLie: false }, number, act.told);
}

/** A provider rehearses; nothing happens to anybody's money. */
export function rehearse(world: World): void {
  const bill = world.bills[0];
  if (!bill) return;
  const { amountVnd, reference: memo, accountNumber } = bill;
  const told: Told = { by: ['sepay-all'], secondsLater: 0, isNumbered: false };
  const bookedAt = wholeSecond(world.clock());
  book(
    world,
    { direction: 'in', amountVnd, memo, named: [memo], bookedAt, isTest: true, isLie: false },
    accountNumber,
    told,
  );
}

/** A stall's own feed says that a stall which it does not watch was paid, under an id that SePay gave or will give. */
export async function lie(world: World, act: ActOf<'lie'>): Promise<void> {
  const bill = pick(
    world.bills.filter(({ stallId }) => stallId !== LIAR),
    act.bill,
  );
  if (!bill) return;
  const isLying = ({ connectionId }: Notice) => connectionId === 'sepay-liar';
  const id = 100 + Math.max(0, (world.idsGiven.get('sepay') ?? 0) - (act.isTaken ? 1 : 0));
  if (world.notices.some((notice) => isLying(notice) && notice.id === id)) return;
  const { reference: memo, accountNumber } = bill;
  const fact: Fact = {
    number: -id,
    direction: 'in',
    amountVnd: bill.amountVnd,
    accountNumber,
    virtualNumber: null,
    memo,
    named: [memo],
    bookedAt: wholeSecond(world.clock()),
    bankReference: null,
    isTest: false,
    isLie: true,
  };
  const notice: Notice = {
    channel: 'provider',
    fact,
    connectionId: 'sepay-liar',
    id,
    isDone: false,
    isAnswered: false,
    isDropped: false,
    isSent: false,
  };
  world.notices.push(notice);
  await tellOnce(world, notice);
}

type Booked = Pick<Fact, 'direction' | 'amountVnd' | 'memo' | 'named' | 'bookedAt' | 'isTest' | 'isLie'>;

function book(world: World, booked: Booked, payeeNumber: string, { by, isNumbered }: Told): void {
  const isVirtual = payeeNumber.startsWith('VA');
  const number = world.facts.length + 1;
  const fact: Fact = {
    ...booked,
    number,
    accountNumber: isVirtual ? COLLECTING_NUMBER : payeeNumber,
    virtualNumber: isVirtual ? payeeNumber : null,
    bankReference: isNumbered ? `FT26${100_000 + number}` : null,
  };
  world.facts.push(fact);
  const able = by.filter((connectionId) => {
    const teller = tellerOf(connectionId);
    if (connectionId === 'sepay-a1' && payeeNumber !== '1001') return false;
    return (fact.direction === 'in' || teller.canTellOutgoing) && (!isVirtual || teller.canTellVirtual);
  });
  const ids = new Map<string, number>();
  for (const connectionId of able.length > 0 ? able : ['sepay-all']) {
    const { provider } = tellerOf(connectionId);
    const id = ids.get(provider) ?? 100 + (world.idsGiven.get(provider) ?? 0);
    if (!ids.has(provider)) world.idsGiven.set(provider, (world.idsGiven.get(provider) ?? 0) + 1);
    ids.set(provider, id);
    world.notices.push({
      channel: 'provider',
      fact,
      connectionId,
      id,
      isDone: false,
      isAnswered: false,
      isDropped: false,
      isSent: false,
    });
  }
}

function amountOf(world: World, bill: KnownBill, pays: Pays): number {
  const { amountVnd } = bill;
  switch (pays) {
    case 'all':
      return amountVnd;
    case 'less':
      return Math.ceil(amountVnd / 2);
    case 'more':
      return amountVnd + 3000;
    case 'one':
      return 1;
    default: {
      const own = world.facts.filter(({ named, isTest }) => named.join() === bill.reference && !isTest);
      const came = own.reduce((sum, fact) => sum + (fact.direction === 'in' ? fact.amountVnd : -fact.amountVnd), 0);
      return Math.max(1, amountVnd - came);
    }
  }
}

function write({ bills }: World, bill: KnownBill, names: Names): { text: string; named: string[] } {
  const { reference } = bill;
  const at = bills.indexOf(bill);
  const others = [...bills.slice(at + 1), ...bills.slice(0, at)];
  switch (names) {
    case 'code':
      return { text: reference, named: [reference] };
    case 'lower case':
      return { text: `tra tien ${reference.toLowerCase()}`, named: [reference] };
    case 'twice':
      return { text: `${reference} ${reference}`, named: [reference] };
    case 'two codes': {
      const second = others[0]?.reference;
      return second
        ? { text: `${reference} ${second}`, named: [reference, second] }
        : write({ bills } as World, bill, 'code');
    }
    case 'a code of elsewhere': {
      const far = others.find(({ accountNumber }) => accountNumber !== bill.accountNumber)?.reference;
      return far ? { text: far, named: [far] } : { text: 'mua rau', named: [] };
    }
    case 'a slip':
      return { text: slip(reference), named: [] };
    default:
      return { text: 'mua rau', named: [] };
  }
}

function slip(reference: string): string {
  const wrong = reference.slice(0, -1) + (reference.endsWith('7') ? '8' : '7');
  if (isReference(wrong)) throw new Error(`${wrong} should not check out`);
  return wrong;
}

function goesTo(bill: KnownBill, onto: Onto): string {
  switch (onto) {
    case 'payee':
      return bill.accountNumber;
    case 'nobody':
      return STRANGE_NUMBER;
    case 'the account that moved':
      return MOVED_NUMBER;
    default:
      return holdings.find(({ accountNumber }) => accountNumber !== bill.accountNumber)!.accountNumber;
  }
}

function wholeSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
