import { vnd } from '@choso/shared/money';
import type { BankEvent, ReadDelivery } from './bank-event.ts';
import { tallyArrivals } from './tally-arrivals.ts';

const NOW = 1_000_000;
const connection = { id: 'c1' };
const event: BankEvent = {
  providerEventId: '1',
  direction: 'in',
  amountVnd: vnd(1000),
  accountNumber: '1',
  subAccount: null,
  memo: '',
  bankReference: null,
  isTest: false,
  bookedAt: NOW - 4000,
};
const events = (...changed: Partial<BankEvent>[]): ReadDelivery => ({
  kind: 'events',
  events: changed.map((one) => ({ ...event, ...one })),
});
const fresh = (bookedAt: number, changed: object = {}) => ({
  connection,
  bookedAt,
  isTest: false,
  isImported: false,
  ...changed,
});
const told = (read: ReadDelivery, channel = 'webhook') => ({ connection, channel, read });

it('measures how late the newest transaction was told', () => {
  const tally = tallyArrivals(
    [told(events({})), told(events({}), 'pull')],
    [fresh(NOW - 9000), fresh(NOW - 4000), fresh(NOW - 60_000)],
    NOW,
  );
  expect(tally).toEqual(new Map([['c1', { count: 2, heardAt: NOW, lagMs: 4000 }]]));
});

it('hears a repeat and what waits for a person, without measuring by them', () => {
  const tally = tallyArrivals([told(events({})), told({ kind: 'quarantine', problem: 'x' })], [], NOW);
  expect(tally.get('c1')).toEqual({ count: 2, heardAt: NOW, lagMs: null });
});

it('takes neither a test nor an imported statement for a living feed', () => {
  const tally = tallyArrivals(
    [told(events({ isTest: true })), told(events({}), 'import')],
    [fresh(NOW - 4000, { isTest: true }), fresh(NOW - 4000, { isImported: true })],
    NOW,
  );
  expect(tally.get('c1')).toEqual({ count: 2, heardAt: null, lagMs: null });
});

it('never tells of a lateness below nothing', () => {
  expect(tallyArrivals([told(events({}))], [fresh(NOW + 9000)], NOW).get('c1')?.lagMs).toBe(0);
});

it('keeps feeds apart', () => {
  const other = { ...told(events({})), connection: { id: 'c2' } };
  const tally = tallyArrivals([told(events({})), other], [fresh(NOW - 4000)], NOW);
  expect([tally.get('c1')?.lagMs, tally.get('c2')?.lagMs]).toEqual([4000, null]);
});
