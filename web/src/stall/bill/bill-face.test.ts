import type { PaymentRequestView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { billAnnouncement } from './bill-announcement.ts';
import { billFace } from './bill-face.ts';

const END = Date.parse('2026-11-24T08:15:00+07:00');

function buildBill(received: number, more: Partial<PaymentRequestView> = {}): PaymentRequestView {
  return {
    state: received >= 85_000 ? 'settled' : 'open',
    voidReason: null,
    amountVnd: vnd(85_000),
    receivedVnd: vnd(received),
    outstandingVnd: vnd(Math.max(0, 85_000 - received)),
    excessVnd: vnd(Math.max(0, received - 85_000)),
    flags: [],
    expiresAt: '2026-11-24T08:15:00+07:00',
    ...more,
  } as PaymentRequestView;
}

test.each([
  [buildBill(0), END - 1, 'code'],
  [buildBill(0), END, 'expired'],
  [buildBill(0, { state: 'void', voidReason: 'expired' }), END - 1, 'expired'],
  [buildBill(0, { state: 'void', voidReason: 'cancelled' }), END - 1, 'cancelled'],
  [buildBill(85_000), END + 1, 'paid'],
  [buildBill(8_500), END + 1, 'short'],
  [buildBill(90_000), END - 1, 'over'],
  // Money on a cancelled bill never turns it green or red: it is to be given back.
  [buildBill(85_000, { state: 'void', voidReason: 'cancelled' }), END - 1, 'cancelled'],
  [buildBill(8_500, { state: 'void', voidReason: 'cancelled' }), END - 1, 'cancelled'],
  [buildBill(0, { state: 'void', voidReason: 'replaced' }), END - 1, 'replaced'],
  // The stall took the rest in cash, or was content with less: never the green of the bank, never red any more.
  [buildBill(85_000, { flags: ['manual'] }), END - 1, 'decided'],
  [buildBill(80_000, { state: 'settled', flags: ['partial', 'manual'] }), END + 1, 'decided'],
  [buildBill(83_000, { flags: ['partial', 'manual'] }), END + 1, 'short'],
  [buildBill(90_000, { flags: ['manual', 'over'] }), END - 1, 'over'],
  // All of it was given back: the code waits again, until its end.
  [buildBill(0, { flags: ['reversed'] }), END - 1, 'code'],
  [buildBill(0, { flags: ['reversed'] }), END, 'expired'],
  [buildBill(40_000, { flags: ['reversed', 'partial'] }), END - 1, 'short'],
] as const)('face of bill %#', (bill, now, face) => {
  expect(billFace(bill, now)).toBe(face);
});

test('a bill says what is short or over, and nothing before money comes', () => {
  expect(billAnnouncement(buildBill(0))).toBeNull();
  expect(billAnnouncement(buildBill(8_500))).toMatchObject({ verdict: 'short', differenceVnd: 76_500 });
  expect(billAnnouncement(buildBill(90_000))).toMatchObject({ verdict: 'over', differenceVnd: 5_000 });
});

test('money on a cancelled code is never said to be short', () => {
  for (const received of [8_500, 85_000, 90_000])
    expect(billAnnouncement(buildBill(received, { state: 'void', voidReason: 'cancelled' }))).toBeNull();
});

test('what the stall decided is never said as money from the bank', () => {
  expect(billAnnouncement(buildBill(85_000, { flags: ['manual'] }))).toBeNull();
  expect(billAnnouncement(buildBill(80_000, { state: 'settled', flags: ['partial', 'manual'] }))).toBeNull();
});
