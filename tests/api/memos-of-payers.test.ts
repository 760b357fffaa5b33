import { type BillAnswer, type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { codedMemos, withOurCode } from '../helpers/memos/coded-memos.ts';

let house: House;
let hanh: Counter;
let other: Counter;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  other = await openCounter(house, 'gc-a02');
});
afterAll(() => house.close());

const AMOUNT_VND = 200_000;

/** What a stall hears of the money that came last. */
async function heardBy(counter: Counter) {
  const [{ verdict, amountVnd, differenceVnd }] = await counter.transactions();
  return { verdict, amountVnd, differenceVnd };
}

it.each(codedMemos)('$id: money with this memo pays its bill', async (told) => {
  const bill = await hanh.ask(AMOUNT_VND);
  expect(await hanh.pay(bill, { content: withOurCode(told, bill.reference) })).toMatchObject({ status: 200 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: AMOUNT_VND, flags: [] });
});

it.each(codedMemos)('$id: a few đồng with this memo never settle its bill', async (told) => {
  const bill = await hanh.ask(AMOUNT_VND);
  await hanh.pay(bill, { content: withOurCode(told, bill.reference), transferAmount: 200 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 200, flags: ['partial'] });
  expect(await heardBy(hanh)).toEqual({ verdict: 'short', amountVnd: 200, differenceVnd: 200 - AMOUNT_VND });
});

/** How a payer, or somebody who means no good, may write a code; each way is the bill's own and settles it. */
const ways: readonly [string, (code: string) => string][] = [
  ['in lower case', (code) => code.toLowerCase()],
  ['in both cases', (code) => code.slice(0, 4).toLowerCase() + code.slice(4)],
  ['with spaces between its parts', (code) => `${code.slice(0, 2)} ${code.slice(2, 5)} ${code.slice(5)}`],
  ['with a space between all characters', (code) => [...code].join(' ')],
  ['with dots and dashes', (code) => `${code.slice(0, 3)}.${code.slice(3, 6)}-${code.slice(6)}`],
  ['inside a longer word', (code) => `tienrau${code}camonchi`],
  ['glued to digits', (code) => `0912345678${code}2026`],
  ['behind the words of a bank', (code) => `MBVCB.3278907687.123456.${code}.CT tu 0123456789 NGUYEN VAN A toi`],
  ['before the words of a sender', (code) => `${code} FT26328123456789 GD 123456-112426 08:00:00`],
  ['with accents around it', (code) => `Trả tiền rau ${code} nhé chị`],
  ['twice', (code) => `${code} ${code}`],
];

it.each(ways)('a code %s pays its bill', async (_, write) => {
  const bill = await hanh.ask(AMOUNT_VND);
  await hanh.pay(bill, { content: write(bill.reference) });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: AMOUNT_VND });
});

it.each(ways)('a code %s on another stall’s account pays nothing, and waits for a person there', async (_, write) => {
  const bill = await hanh.ask(AMOUNT_VND);
  const theirs = await other.ask(1_000);
  await other.pay(theirs, { content: write(bill.reference), transferAmount: AMOUNT_VND });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect(await other.look(theirs.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect(await heardBy(other)).toMatchObject({ verdict: 'wrong-account', amountVnd: AMOUNT_VND });
});

/** What looks like the right money and is not: whose bill is named how, and what the stall hears. */
const wrong: readonly [string, (bill: BillAnswer, second: BillAnswer) => string, string][] = [
  ['no code', () => 'mua rau', 'received'],
  ['no memo', () => '', 'received'],
  ['a code with one character changed', ({ reference }) => changeLast(reference), 'received'],
  ['a code without its end', ({ reference }) => reference.slice(0, -1), 'received'],
  ['two codes', (one, two) => `${one.reference} ${two.reference}`, 'ambiguous'],
  ['two codes in one word', (one, two) => one.reference + two.reference, 'ambiguous'],
  ['two codes in lower case', (one, two) => `${one.reference} va ${two.reference}`.toLowerCase(), 'ambiguous'],
];

it.each(wrong)('the right amount with %s settles nobody', async (_, write, verdict) => {
  const [one, two] = [await hanh.ask(AMOUNT_VND), await hanh.ask(AMOUNT_VND)];
  await hanh.pay(one, { content: write(one, two) });
  for (const { id } of [one, two]) expect(await hanh.look(id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect(await heardBy(hanh)).toMatchObject({ verdict, amountVnd: AMOUNT_VND });
});

it('of two codes in one memo only the one of the account that was paid counts', async () => {
  const [hers, theirs] = [await hanh.ask(AMOUNT_VND), await other.ask(AMOUNT_VND)];
  await hanh.pay(hers, { content: `${theirs.reference} ${hers.reference}` });
  expect(await hanh.look(hers.id)).toMatchObject({ state: 'settled', receivedVnd: AMOUNT_VND });
  expect(await other.look(theirs.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
});

function changeLast(reference: string): string {
  return reference.slice(0, -1) + (reference.endsWith('7') ? '8' : '7');
}
