import type { PaymentRequestView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { openActs } from './open-acts.ts';

function buildBill(received: number, more: Partial<PaymentRequestView> = {}): PaymentRequestView {
  return {
    state: received >= 25_000 ? 'settled' : 'open',
    voidReason: null,
    receivedVnd: vnd(received),
    outstandingVnd: vnd(Math.max(0, 25_000 - received)),
    excessVnd: vnd(Math.max(0, received - 25_000)),
    ...more,
  } as PaymentRequestView;
}

const none = { cash: false, acceptShort: false, giveBack: false };

test.each([
  ['nothing came', buildBill(0), none],
  ['short', buildBill(20_000), { cash: true, acceptShort: true, giveBack: false }],
  ['enough', buildBill(25_000), none],
  ['too much', buildBill(30_000), { ...none, giveBack: true }],
  ['short, and the stall was content', buildBill(20_000, { state: 'settled' }), none],
  ['short and expired', buildBill(20_000, { state: 'void', voidReason: 'expired' }), { ...none, cash: true }],
  ['short and replaced', buildBill(20_000, { state: 'void', voidReason: 'replaced' }), none],
  ['short and cancelled', buildBill(20_000, { state: 'void', voidReason: 'cancelled' }), none],
])('%s', (_, bill, acts) => {
  expect(openActs(bill)).toEqual(acts);
});
