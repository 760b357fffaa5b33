import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { findUnsound } from '../helpers/sound-books.ts';
import { openTill, type Till } from '../helpers/till.ts';

let house: House;
let counter: Counter;
let till: Till;
beforeEach(async () => {
  house = await startHouse();
  counter = await openCounter(house, 'gc-a01');
  till = await openTill(house, 'gc-a01');
});
afterEach(async () => {
  const unsound = await findUnsound(house);
  await house.close();
  expect(unsound).toEqual([]);
});

let lastKey = 0;
const post = (path: string, body: object, token = counter.token) => {
  lastKey += 1;
  return house.api('POST', `/api/stalls/gc-a01/tabs/${path}`, { token, key: `tab-names-${lastKey}`, body });
};
const rename = (tabId: string, name: string, phone?: string) => post(tabId, { name, ...(phone && { phone }) });
const merge = (tabId: string, otherTabId: string, token?: string) => post(`${tabId}/merge`, { otherTabId }, token);
const split = (tabId: string, otherTabId: string) => post(`${tabId}/split`, { otherTabId });
async function owe(amountVnd: number, name: string): Promise<string> {
  return (await till.sell({ kind: 'tab', amountVnd, customer: { name } })).body.tab.id;
}
const debts = async () =>
  (await till.tabs()).items.map(({ name, balanceVnd }: { name: string; balanceVnd: number }) => [name, balanceVnd]);

it('a customer gets another name and keeps the debt; the old name is free again', async () => {
  const lan = await owe(85_000, 'Co Lan');
  expect(await rename(lan, '  Cô Lan  ngõ 3', '0912 345 678')).toMatchObject({
    status: 200,
    body: { name: 'Cô Lan ngõ 3', phone: '0912 345 678', balanceVnd: 85_000 },
  });
  expect(await owe(10_000, 'cô lan NGÕ 3')).toBe(lan);
  expect(await owe(5_000, 'Co Lan')).not.toBe(lan);
});

it('two customers of a stall never have one name, from two phones at one moment either', async () => {
  const [lan, tam, tu] = [await owe(1_000, 'Cô Lan'), await owe(2_000, 'Bác Tám'), await owe(3_000, 'Bác Tư')];
  expect(await rename(tam, 'CÔ LAN')).toMatchObject({ status: 409, body: { code: 'tab/name-taken' } });
  expect(await rename(lan, 'cô Lan')).toMatchObject({ status: 200, body: { name: 'cô Lan' } });
  const answers = await Promise.all([rename(tam, 'Bác Năm'), rename(tu, 'Bác Năm')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('the chain knows that a customer was renamed, and neither name', async () => {
  const lan = await owe(1_000, 'Cô Lan');
  await rename(lan, 'Cô Lan ngõ 3');
  await rename(lan, 'Cô Lan ngõ 3');
  const rows = await house.db.selectFrom('AuditEntry').selectAll().where('subject', '=', lan).execute();
  expect(rows.map(({ action }) => action)).toEqual(['tab.opened', 'tab.renamed']);
  expect(JSON.stringify(rows)).not.toContain('Lan');
});

it('two names of one customer become one page with every line of both, by one entry between their accounts', async () => {
  const lan = await owe(85_000, 'Cô Lan');
  house.clock.advance(60_000);
  const other = await owe(15_000, 'Lan ngõ 3');
  const before = await house.db.selectFrom('JournalEntry').selectAll().orderBy('seq').execute();
  expect(await merge(other, lan)).toMatchObject({
    status: 201,
    body: {
      id: other,
      balanceVnd: 100_000,
      owedSince: '2026-11-24T08:00:00.000+07:00',
      lines: [{ amountVnd: 15_000 }, { amountVnd: 85_000 }],
      merged: [{ id: lan, name: 'Cô Lan' }],
    },
  });
  expect(await debts()).toEqual([['Lan ngõ 3', 100_000]]);
  const after = await house.db.selectFrom('JournalEntry').selectAll().orderBy('seq').execute();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toMatchObject([{ kind: 'tab-correction' }]);
  expect(await till.day()).toMatchObject({ tabSalesVnd: 100_000, tabCollectedVnd: 0 });
  // The merged name, its page and a sale that was kept offline all find the same customer.
  expect(await owe(1_000, 'cô LAN')).toBe(other);
  expect((await till.sell({ kind: 'tab', amountVnd: 2_000, tabId: lan })).body.tab).toMatchObject({
    id: other,
    balanceVnd: 103_000,
  });
  expect(await till.tab(lan)).toMatchObject({ id: other, balanceVnd: 103_000 });
  expect(await till.note(lan, { kind: 'cash', amountVnd: 103_000 })).toMatchObject({ body: { balanceVnd: 0 } });
});

it('money for a code that was shown before the merge reduces the debt of both', async () => {
  const [lan, other] = [await owe(85_000, 'Cô Lan'), await owe(15_000, 'Lan ngõ 3')];
  const { body: bill } = await till.collect(lan, 85_000);
  await merge(other, lan);
  await counter.pay(bill);
  expect(await debts()).toEqual([['Lan ngõ 3', 15_000]]);
  expect((await till.tab(other)).lines).toHaveLength(3);
});

it('what was noted by mistake before the merge is taken back after it', async () => {
  const [lan, other] = [await owe(85_000, 'Cô Lan'), await owe(15_000, 'Lan ngõ 3')];
  const { body: page } = await till.note(lan, { kind: 'cash', amountVnd: 5_000 });
  await merge(other, lan);
  expect(await till.reverseEntry(other, page.lines[0].id)).toMatchObject({
    status: 201,
    body: { balanceVnd: 100_000 },
  });
  const sale = page.lines.find(({ reversible }: { reversible: string }) => reversible === 'sale');
  expect(await till.reverse(sale.id)).toMatchObject({ body: { tab: { id: other, balanceVnd: 15_000 } } });
});

it('customers who were merged by mistake are taken apart, each with what is theirs', async () => {
  const ids = [await owe(1_000, 'Một'), await owe(20_000, 'Hai'), await owe(300_000, 'Ba')] as const;
  const [one, two, three] = ids;
  await merge(two, one);
  await merge(three, two);
  expect(await debts()).toEqual([['Ba', 321_000]]);
  await till.note(three, { kind: 'cash', amountVnd: 50_000 });
  // Whoever was merged into Hai goes with Hai.
  expect(await split(three, two)).toMatchObject({ status: 201, body: { balanceVnd: 250_000, merged: [] } });
  expect(await till.tab(two)).toMatchObject({ balanceVnd: 21_000, merged: [{ id: one }] });
  await split(two, one);
  expect(await debts()).toEqual([
    ['Ba', 250_000],
    ['Hai', 20_000],
    ['Một', 1_000],
  ]);
  expect(await split(two, one)).toMatchObject({ status: 404 });
  expect(await merge(one, three)).toMatchObject({ status: 201, body: { balanceVnd: 251_000 } });
});

it('a customer who has paid ahead, or owes nothing, is merged too', async () => {
  const [lan, other] = [await owe(85_000, 'Cô Lan'), await owe(15_000, 'Lan ngõ 3')];
  const { lines } = await till.tab(other);
  await till.note(other, { kind: 'cash', amountVnd: 15_000 });
  await till.reverse(lines[0].id);
  expect(await merge(lan, other)).toMatchObject({ body: { balanceVnd: 70_000 } });
  const { body: empty } = await post('', { name: 'Bác Tám' });
  expect(await merge(lan, empty.id)).toMatchObject({ status: 201, body: { balanceVnd: 70_000 } });
});

it('two phones that merge the same two, either way round, merge once', async () => {
  const [lan, other] = [await owe(85_000, 'Cô Lan'), await owe(15_000, 'Lan ngõ 3')];
  const answers = await Promise.all([merge(lan, other), merge(other, lan), merge(lan, other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect((await debts()).map(([, owed]: [string, number]) => owed)).toEqual([100_000]);
});

it('nobody merges with another stall’s customer, or with themselves', async () => {
  const lan = await owe(85_000, 'Cô Lan');
  const theirs = (
    await (await openTill(house, 'gc-a02')).sell({ kind: 'tab', amountVnd: 1_000, customer: { name: 'Cô Lan' } })
  ).body.tab.id;
  expect(await merge(lan, theirs)).toMatchObject({ status: 404 });
  expect(await split(lan, theirs)).toMatchObject({ status: 404 });
  expect(await rename(theirs, 'Cô Hoa')).toMatchObject({ status: 404 });
  expect(await merge(lan, lan)).toMatchObject({ status: 409, body: { code: 'tab/same-customer' } });
  const neighbour = await house.signIn('gc-a02');
  expect(await merge(lan, theirs, neighbour)).toMatchObject({ status: 404 });
});
