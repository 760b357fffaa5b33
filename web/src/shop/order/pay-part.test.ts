import type { OrderGroupView, PaymentRequestView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { decodeVietQr } from '@choso/shared/vietqr';
import { countPaid, payPartOf } from './pay-part.ts';

function buildBill(over: Partial<PaymentRequestView> = {}): PaymentRequestView {
  return {
    id: 'b1',
    stallId: 'a01',
    stallName: 'Rau cô Hạnh',
    reference: 'CS7K2M4QX',
    memo: 'CS7K2M4QX',
    amountVnd: vnd(12_000),
    receivedVnd: vnd(0),
    outstandingVnd: vnd(12_000),
    excessVnd: vnd(0),
    cashBackVnd: vnd(0),
    cashBackDueVnd: vnd(0),
    state: 'open',
    flags: [],
    voidReason: null,
    replacedBy: null,
    note: null,
    purpose: 'order',
    tabId: null,
    payload: 'the code the server wrote',
    link: null,
    payee: { bankBin: '999999', bankName: 'Demo', accountNumber: 'DEMO01', holderName: 'NGUYEN THI HANH' },
    createdAt: '2026-11-24T09:00:00+07:00',
    expiresAt: '2026-11-25T09:00:00+07:00',
    settledAt: null,
    version: 1,
    ...over,
  };
}

const settled = { state: 'settled', outstandingVnd: vnd(0) } as const;
const waiting = buildBill();
const short = buildBill({ receivedVnd: vnd(10_000), outstandingVnd: vnd(2_000), flags: ['partial'] });
const paid = buildBill({ ...settled, receivedVnd: vnd(12_000) });
const over = buildBill({ ...settled, receivedVnd: vnd(15_000), excessVnd: vnd(3_000), flags: ['over'] });
const expired = buildBill({ state: 'void', voidReason: 'expired' });

function part(bill: PaymentRequestView | null, state: OrderGroupView['state'] = 'accepted'): OrderGroupView {
  return { state, ...(bill ? { paymentRequest: bill } : {}) } as OrderGroupView;
}

test('a waiting part shows the code of the server as it is', () => {
  expect(payPartOf(part(waiting))).toMatchObject({
    tone: 'wait',
    code: { amountVnd: 12_000, payload: waiting.payload },
  });
});

test('a short part shows a code for the rest, to the same account and with the same reference', () => {
  const code = payPartOf(part(short))?.code;
  expect(code?.amountVnd).toBe(2_000);
  expect(decodeVietQr(code?.payload ?? '')).toMatchObject({
    ok: true,
    accountNumber: 'DEMO01',
    amountVnd: 2_000,
    memo: 'CS7K2M4QX',
  });
});

test.each([
  ['paid', paid],
  ['over', over],
  ['void', expired],
])('a part that is %s shows no code', (tone, bill) => {
  expect(payPartOf(part(bill))).toMatchObject({ tone, code: null });
});

test('a declined part asks for nothing', () => {
  expect(payPartOf(part(waiting, 'cancelled'))?.code).toBeNull();
});

test('a part without a bill is paid at hand-over', () => {
  expect(payPartOf(part(null))).toBeNull();
});

test('a part that is still to be weighed will be paid, one without an account never', () => {
  const weighing = { state: 'accepted', needsWeight: true } as OrderGroupView;
  expect(countPaid([part(paid), weighing, part(null, 'placed'), part(null)])).toEqual({ paid: 1, all: 3 });
});

test('progress counts full payments among the stalls that wait for one', () => {
  expect(countPaid([part(paid), part(over), part(short), part(waiting), part(null)])).toEqual({ paid: 2, all: 4 });
  expect(countPaid([part(paid), part(waiting, 'cancelled')])).toEqual({ paid: 1, all: 1 });
});
