import type { BankTransactionView } from '@choso/shared/contracts';
import { todaysOf } from './todays.ts';

const buildTransaction = (more: Partial<BankTransactionView>) =>
  ({ direction: 'in', verdict: 'exact', ...more }) as BankTransactionView;

test('the day begins at midnight in Vietnam', () => {
  const before = buildTransaction({ id: 'before', receivedAt: '2026-11-23T23:59:59+07:00' });
  const after = buildTransaction({ id: 'after', receivedAt: '2026-11-24T00:00:00+07:00' });
  const now = Date.parse('2026-11-24T06:30:00+07:00');
  expect(todaysOf([after, before], now)).toEqual([after]);
});
