import type { PaymentRequestView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { cashSentence } from './cash-sentence.ts';
import { messages } from './messages.ts';

const bill = {
  receivedVnd: vnd(20_000),
  outstandingVnd: vnd(5_000),
  flags: ['partial'],
} as unknown as PaymentRequestView;

const say = (more: Partial<PaymentRequestView>, cash: number) =>
  cashSentence(messages.vi, { ...bill, ...more }, vnd(cash)).replaceAll('\u00a0', ' ');

test('the sentence says what came how, and what is missing after it', () => {
  expect(say({}, 5_000)).toBe('Ghi: nhận 20.000 ₫ chuyển khoản và 5.000 ₫ tiền mặt.');
  expect(say({}, 3_000)).toBe('Ghi: nhận 20.000 ₫ chuyển khoản và 3.000 ₫ tiền mặt. Vẫn còn thiếu 2.000 ₫.');
  expect(say({ flags: ['partial', 'manual'] }, 5_000)).toBe(
    'Ghi: nhận thêm 5.000 ₫ tiền mặt, cùng 20.000 ₫ đã nhận trước.',
  );
});
