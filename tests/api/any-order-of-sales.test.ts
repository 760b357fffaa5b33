import fc from 'fast-check';
import { listRevenueEvents } from '../../server/src/sales/index.ts';
import { readBooks } from '../helpers/books.ts';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';
import { openTill, type Till } from '../helpers/till.ts';

/** One act at a counter. `which` chooses among the sales, debts and bills there are; where there is none, nothing is done. */
interface Act {
  kind: 'cash' | 'tab' | 'pay' | 'note' | 'reverse' | 'reverse-entry' | 'collect';
  amountVnd: number;
  which: number;
}

const amountVnd = fc.integer({ min: 1, max: 900 }).map((thousands) => thousands * 1_000);
const which = fc.nat({ max: 20 });
const kind = fc.constantFrom(
  'cash',
  'tab',
  'tab',
  'pay',
  'pay',
  'note',
  'reverse',
  'reverse-entry',
  'collect',
  'collect',
);
const anyAct: fc.Arbitrary<Act> = fc.record({ kind, amountVnd, which });
const names = ['Cô Lan', 'Bác Tám', 'Chị Hoa'];

/** What the books must say after some acts, by adding and nothing else. */
interface Expected {
  cash: number;
  cashSales: number;
  tabSales: number;
  bank: number;
  debts: Map<string, number>;
}

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

it('in any order of sales, reversals and collections every balance is the sum of its postings', async () => {
  let stallNo = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 4, maxLength: 14 }), async (acts) => {
      // Every history has a stall of its own in one market, whose journal and chain all of them share.
      stallNo += 1;
      const stallId = `gc-${['a', 'b', 'c', 'd'][Math.floor(stallNo / 3) % 4]}0${(stallNo % 3) + 1}`;
      const [till, counter] = [await openTill(house, stallId), await openCounter(house, stallId)];
      const before = await readFigures(stallId);
      const expected = await perform(acts, till, counter);
      const after = await readFigures(stallId);
      const change = (account: string) => (after.get(account) ?? 0) - (before.get(account) ?? 0);
      expect({
        cash: change('cash'),
        cashSales: 0 - change('cash-sales'),
        tabSales: 0 - change('tab-sales'),
        bank: change('stall-bank'),
      }).toEqual({
        cash: expected.cash,
        cashSales: expected.cashSales,
        tabSales: expected.tabSales,
        bank: expected.bank,
      });
      for (const [tabId, debt] of expected.debts) expect(change(`tab-receivables/${tabId}`)).toBe(debt);
      expect([...after.values()].reduce((sum, one) => sum + one, 0)).toBe(0);
      const events = await listRevenueEvents(house.db, { stallId, from: '2026-11-24', until: '2026-11-24' });
      const earned = events.reduce((sum, event) => sum + event.amountVnd, 0);
      expect(await till.day()).toMatchObject({ revenueVnd: earned });
    }),
    { numRuns: 12, endOnFailure: true },
  );
  const token = await house.signIn('board@go-cong');
  const { body } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', { token });
  expect(body).toMatchObject({ intact: true });
});

async function readFigures(stallId: string): Promise<Map<string, number>> {
  const { balances } = await readBooks(house.db, 'go-cong');
  const own = balances.map((line) => line.split(' ')).filter(([stall]) => stall === stallId);
  return new Map(own.map(([, account, balanceVnd]) => [account!, Number(balanceVnd)]));
}

async function perform(acts: readonly Act[], till: Till, counter: Counter): Promise<Expected> {
  const books: Expected = { cash: 0, cashSales: 0, tabSales: 0, bank: 0, debts: new Map() };
  const sales: { id: string; amountVnd: number; tabId: string | null }[] = [];
  const entries: { id: string; tabId: string; amountVnd: number }[] = [];
  const bills: { bill: Parameters<Counter['pay']>[0]; tabId: string; leftVnd: number }[] = [];
  const owe = (tabId: string, change: number) => books.debts.set(tabId, (books.debts.get(tabId) ?? 0) + change);
  let at = MORNING;

  for (const act of acts) {
    at += 1_000;
    const tabs = [...books.debts];
    const [tabId, debt] = tabs[act.which % Math.max(1, tabs.length)] ?? ['', 0];
    if (act.kind === 'cash' || act.kind === 'tab') {
      const customer = { name: names[act.which % names.length] };
      const { body } = await till.sell({ ...act, ...(act.kind === 'tab' ? { customer } : {}) });
      sales.push({ id: body.id, amountVnd: act.amountVnd, tabId: body.tab?.id ?? null });
      if (act.kind === 'cash') {
        books.cash += act.amountVnd;
        books.cashSales += act.amountVnd;
      } else {
        books.tabSales += act.amountVnd;
        owe(body.tab.id, act.amountVnd);
      }
    } else if (act.kind === 'reverse') {
      const [sale] = sales.splice(act.which % Math.max(1, sales.length), 1);
      if (!sale) continue;
      expect(await till.reverse(sale.id)).toMatchObject({ status: 201 });
      if (sale.tabId === null) {
        books.cash -= sale.amountVnd;
        books.cashSales -= sale.amountVnd;
      } else {
        books.tabSales -= sale.amountVnd;
        owe(sale.tabId, -sale.amountVnd);
      }
    } else if (act.kind === 'note') {
      const answer = tabId && (await till.note(tabId, { kind: 'cash', amountVnd: act.amountVnd }));
      if (!answer) continue;
      expect(answer.status).toBe(act.amountVnd <= debt ? 201 : 409);
      if (answer.status !== 201) continue;
      entries.push({ id: answer.body.lines[0].id, tabId, amountVnd: act.amountVnd });
      books.cash += act.amountVnd;
      owe(tabId, -act.amountVnd);
    } else if (act.kind === 'reverse-entry') {
      const [entry] = entries.splice(act.which % Math.max(1, entries.length), 1);
      if (!entry) continue;
      await till.reverseEntry(entry.tabId, entry.id);
      books.cash -= entry.amountVnd;
      owe(entry.tabId, entry.amountVnd);
    } else if (act.kind === 'collect') {
      if (debt <= 0) continue;
      const { body: bill } = await till.collect(tabId, debt);
      bills.push({ bill, tabId, leftVnd: debt });
    } else {
      const owed = bills[act.which % Math.max(1, bills.length)];
      if (!owed) continue;
      await counter.pay(owed.bill, { transferAmount: act.amountVnd, bookedAt: at });
      const forDebt = Math.min(owed.leftVnd, act.amountVnd);
      owed.leftVnd -= forDebt;
      books.bank += act.amountVnd;
      owe(owed.tabId, -forDebt);
    }
  }
  return books;
}
