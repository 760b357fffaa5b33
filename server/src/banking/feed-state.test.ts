import fc from 'fast-check';
import { type FeedMeasures, feedState, usualGap } from './feed-state.ts';

const now = Date.parse('2026-11-24T09:00:00+07:00');
const at = (time: string, day = '24') => Date.parse(`2026-11-${day}T${time}:00+07:00`);
const MINUTE = 60_000;
const heard = (changed: Partial<FeedMeasures>): FeedMeasures => ({
  lastDeliveryAt: at('08:59'),
  lagMs: 2000,
  pulledAt: null,
  pullProblem: null,
  ...changed,
});

test.each([
  ['it never told anything', { lastDeliveryAt: null, lagMs: null }, 'new', 'chưa có tin tiền nào'],
  ['it was heard just now', {}, 'listening', 'tin mới nhất lúc 08:59'],
  ['it was heard 14 minutes ago', { lastDeliveryAt: at('08:46') }, 'listening', 'tin mới nhất lúc 08:46'],
  ['it is silent for 15', { lastDeliveryAt: at('08:45') }, 'slow', 'im 15 phút, lâu hơn thường lệ'],
  ['it is silent for an hour', { lastDeliveryAt: at('08:00') }, 'lost', 'im từ 08:00, lâu hơn thường lệ'],
  [
    'it is silent since last morning',
    { lastDeliveryAt: at('07:05', '23') },
    'lost',
    'im từ 07:05 ngày 23/11, lâu hơn thường lệ',
  ],
  [
    'a quiet feed keeps its habit',
    { lastDeliveryAt: at('08:00'), usualGapMs: 25 * MINUTE },
    'listening',
    'tin mới nhất lúc 08:00',
  ],
  [
    'a quiet feed breaks its habit',
    { lastDeliveryAt: at('07:30'), usualGapMs: 25 * MINUTE },
    'slow',
    'im 1 giờ 30 phút, lâu hơn thường lệ',
  ],
  [
    'a quiet feed is gone',
    { lastDeliveryAt: at('05:00'), usualGapMs: 24 * MINUTE },
    'lost',
    'im từ 05:00, lâu hơn thường lệ',
  ],
  ['it tells 2 minutes late', { lagMs: 2 * MINUTE }, 'slow', 'tin mới nhất đến trễ 2 phút so với ngân hàng'],
  ['it tells a little less late', { lagMs: 2 * MINUTE - 1 }, 'listening', 'tin mới nhất lúc 08:59'],
  ['it tells over an hour late', { lagMs: 66 * MINUTE }, 'slow', 'tin mới nhất đến trễ 1 giờ 6 phút so với ngân hàng'],
  [
    'it is silent and its provider has nothing more',
    { lastDeliveryAt: at('05:00'), pulledAt: at('08:56') },
    'listening',
    'đã hỏi nhà cung cấp lúc 08:56, không sót tin nào',
  ],
  [
    'its provider does not answer',
    { pulledAt: at('08:40'), pullProblem: 'không nối được' },
    'slow',
    'chưa hỏi được nhà cung cấp: không nối được',
  ],
  [
    'its provider never answered',
    { lastDeliveryAt: null, lagMs: null, pullProblem: 'từ chối mã truy cập (401)' },
    'lost',
    'chưa hỏi được nhà cung cấp: từ chối mã truy cập (401)',
  ],
  [
    'it was never told and only asked',
    { lastDeliveryAt: null, lagMs: null, pulledAt: at('08:58') },
    'listening',
    'đã hỏi nhà cung cấp lúc 08:58, không sót tin nào',
  ],
  // A server a second ahead of another has not heard the future.
  ['it was heard a second ahead', { lastDeliveryAt: now + 1000 }, 'listening', 'tin mới nhất lúc 09:00'],
] as [string, Partial<FeedMeasures>, string, string][])('when %s', (_when, changed, state, reason) => {
  expect(feedState(heard(changed), now)).toMatchObject({
    state,
    reason,
    why: { code: expect.stringMatching(/^feed\//) },
  });
});

it('does not blame a feed for the night', () => {
  const lastEvening = heard({ lastDeliveryAt: at('20:50', '23') });
  expect(feedState(lastEvening, at('04:59'))).toMatchObject({ state: 'listening' });
  expect(feedState(lastEvening, at('05:04'))).toMatchObject({ state: 'listening' });
  expect(feedState(lastEvening, at('05:05'))).toMatchObject({ state: 'slow' });
  expect(feedState(lastEvening, at('05:50'))).toMatchObject({ state: 'lost' });
});

it('never brightens with silence alone', () => {
  const order = ['listening', 'slow', 'lost'];
  const span = fc.integer({ min: 0, max: 20 * 86_400_000 });
  fc.assert(
    fc.property(span, span, fc.integer({ min: 0, max: 3 * 3_600_000 }), (one, other, usualGapMs) => {
      const judge = (silent: number) =>
        order.indexOf(feedState(heard({ lastDeliveryAt: now - silent, usualGapMs }), now).state);
      expect(judge(Math.max(one, other))).toBeGreaterThanOrEqual(judge(Math.min(one, other)));
    }),
  );
});

it('knows the habit of a feed that told enough', () => {
  const feed = { createdAt: at('05:00', '23'), lastDeliveryAt: at('09:00'), acceptedCount: 40 };
  expect(usualGap(feed)).toBe((20 * 60 * MINUTE) / 40);
  expect(usualGap({ ...feed, acceptedCount: 19 })).toBeUndefined();
  expect(usualGap({ ...feed, lastDeliveryAt: null })).toBeUndefined();
});
