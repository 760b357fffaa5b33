import type { BankTransactionView, Verdict } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { announcementText } from '@choso/shared/vietnamese';
import { announcementOf, findNews } from './to-announce.ts';

const OPENED = Date.parse('2026-11-24T08:00:00+07:00');

function buildTransaction(id: string, secondsAfterOpening: number, more: Partial<BankTransactionView> = {}) {
  return {
    id,
    direction: 'in',
    amountVnd: vnd(25_000),
    differenceVnd: vnd(0),
    verdict: 'exact',
    receivedAt: new Date(OPENED + secondsAfterOpening * 1000).toISOString(),
    ...more,
  } as BankTransactionView;
}

const at = (seconds: number, heard: string[] = []) => ({
  heard: new Set(heard),
  openedAt: OPENED,
  now: OPENED + seconds * 1000,
});
const ids = (list: BankTransactionView[]) => list.map((one) => one.id);

test('money from before the page was opened is never news', () => {
  expect(findNews([buildTransaction('old', -1)], at(5))).toEqual({ spoken: [], missed: [] });
});

test('new money is said once, in the order it came', () => {
  const list = [buildTransaction('b', 4), buildTransaction('a', 2)];
  expect(ids(findNews(list, at(5)).spoken)).toEqual(['a', 'b']);
  expect(findNews(list, at(6, ['a', 'b']))).toEqual({ spoken: [], missed: [] });
});

test('a decision about money, or its undo, does not make that money news again', () => {
  const before = buildTransaction('a', 2, { verdict: 'received' });
  const { spoken } = findNews([before], at(3));
  const decided = { ...before, verdict: 'exact', paymentRequestId: 'b1' } as BankTransactionView;
  expect(findNews([decided], at(10, ids(spoken)))).toEqual({ spoken: [], missed: [] });
  expect(findNews([before], at(20, ids(spoken)))).toEqual({ spoken: [], missed: [] });
});

test('after a long gap what came in it is shown, not spoken', () => {
  const { spoken, missed } = findNews([buildTransaction('now', 298), buildTransaction('then', 30)], at(300));
  expect([ids(spoken), ids(missed)]).toEqual([['now'], ['then']]);
});

test('old money that was only found now is shown, not spoken', () => {
  const list = [buildTransaction('found', 4, { isToldLate: true }), buildTransaction('told', 4)];
  const { spoken, missed } = findNews(list, at(5));
  expect([ids(spoken), ids(missed)]).toEqual([['told'], ['found']]);
});

test('outgoing money and test notices are silent', () => {
  const list = [buildTransaction('t', 1, { verdict: 'test' }), buildTransaction('o', 1, { direction: 'out' })];
  expect(findNews(list, at(2))).toEqual({ spoken: [], missed: [] });
});

test.each<[Verdict, number, string]>([
  ['exact', 0, 'Đủ, hai mươi lăm nghìn đồng'],
  ['short', -10_000, 'Thiếu mười nghìn đồng'],
  ['over', 5_000, 'Thừa năm nghìn đồng'],
  ['duplicate', 25_000, 'Thừa hai mươi lăm nghìn đồng'],
  ['received', 0, 'Đã nhận hai mươi lăm nghìn đồng'],
  ['wrong-account', 0, 'Đã nhận hai mươi lăm nghìn đồng'],
])('%s is spoken as it is', (verdict, difference, text) => {
  const announcement = announcementOf(buildTransaction('a', 1, { verdict, differenceVnd: vnd(difference) }));
  expect(announcement && announcementText(announcement)).toBe(text);
});
