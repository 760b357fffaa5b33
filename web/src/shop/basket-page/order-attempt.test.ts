import { vnd } from '@choso/shared/money';
import { beginAttempt, endAttempt, type OrderBody, unansweredAttempt } from './order-attempt.ts';

const slug = 'cho-go-cong';
const now = Date.UTC(2026, 10, 24);
const body: OrderBody = {
  buyer: { name: 'Lan', phone: '0912345678' },
  lines: [{ productId: 'gc-a01-rau-muong', quantity: 2 }],
  handover: 'collect',
};

afterEach(() => endAttempt(slug));

test('the same order tried again keeps its key', () => {
  const first = beginAttempt(slug, body, vnd(24_000), now);
  expect(beginAttempt(slug, structuredClone(body), vnd(24_000), now + 60_000).key).toBe(first.key);
});

test('another order gets another key', () => {
  const first = beginAttempt(slug, body, vnd(24_000), now);
  const other = { ...body, lines: [{ productId: 'gc-a01-rau-muong', quantity: 3 }] };
  expect(beginAttempt(slug, other, vnd(36_000), now).key).not.toBe(first.key);
});

test('the same order placed anew, after the first was answered, is a new one', () => {
  const first = beginAttempt(slug, body, vnd(24_000), now);
  endAttempt(slug);
  expect(unansweredAttempt(slug, now)).toBeNull();
  expect(beginAttempt(slug, body, vnd(24_000), now).key).not.toBe(first.key);
});

test('two markets keep their attempts apart', () => {
  beginAttempt(slug, body, vnd(24_000), now);
  expect(unansweredAttempt('cho-online-phu-nu-van-dau', now)).toBeNull();
});

test('nobody is asked about an attempt of the day before yesterday', () => {
  beginAttempt(slug, body, vnd(24_000), now);
  expect(unansweredAttempt(slug, now + 48 * 3_600_000)).toBeNull();
});
