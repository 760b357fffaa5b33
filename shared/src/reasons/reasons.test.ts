import fc from 'fast-check';
import { type ReasonCode, reasonInEnglish, reasons, recognizeReason, sayReason } from './index.ts';

const codes = Object.keys(reasons) as ReasonCode[];
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
const namesIn = (template: string) => [...template.matchAll(/\{([\w:]+)\}/g)].map(([, name]) => name).sort();

it.each(codes)('%s says the same in both languages, with the same parameters', (code) => {
  const { vi, en } = reasons[code];
  expect(namesIn(en)).toEqual(namesIn(vi));
  expect(en).not.toMatch(VIETNAMESE);
});

const figures = fc.nat({ max: 500_000_000 });
const reference = fc.constantFrom('GC2345678', 'GCK7M2PQR');
const plain: Record<string, fc.Arbitrary<string>> = {
  clock: fc.constantFrom('07:05', '23:59'),
  reference,
  amount: figures.map((amount) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')),
  missing: figures.map(String),
  seconds: fc.constantFrom('0,05', '10', '2.5'),
  field: fc.constantFrom('data.0.amount', 'transferAmount'),
  text: fc.string({ minLength: 1, maxLength: 30 }),
  provider: fc.constantFrom('payOS', 'VietQR.vn', 'SePay', 'Casso'),
  words: fc.constantFrom('out of order', '?'),
  name: fc.constantFrom('GC2345678', '01a21840-2e1a-75de-aa75-9f5bb2385fe6'),
};
// What each nested sentence is made of where it is said.
const nested: Record<string, readonly ReasonCode[]> = {
  'match/late verdict': ['match/exact', 'match/short', 'match/over', 'match/duplicate', 'match/cancelled-bill'],
  'told/one-of-several problem': [
    'told/field',
    'told/shape',
    'told/no-such-time',
    'told/in-the-future',
    'told/too-long-ago',
  ],
  'told/several one': ['told/one-of-several'],
  'told/several more': ['told/and-more', 'told/one-of-several', 'told/several'],
  'feed/not-asked problem': codes.filter((code) => /^(pull|link)\//.test(code)),
  'sample/not-asked problem': codes.filter((code) => /^(pull|link)\//.test(code)),
  'feed/silent-since since': ['time/clock', 'time/on-day'],
  'feed/asked at': ['time/clock', 'time/on-day'],
  'feed/heard at': ['time/clock', 'time/on-day'],
  'feed/late late': ['time/minutes', 'time/hours', 'time/hours-minutes'],
  'feed/silent-for length': ['time/minutes', 'time/hours', 'time/hours-minutes'],
  'suggest/whole amount': ['suggest/same-amount', 'suggest/other-amount'],
  'suggest/whole apart': ['time/minutes', 'time/hours', 'time/days'],
  'suggest/whole code': ['suggest/right-code', 'suggest/nearly-the-code', 'suggest/no-code'],
};

/** A sentence of a reason with the code it was said with. */
function said(code: ReasonCode, depth = 0): fc.Arbitrary<string> {
  const params = [...reasons[code].vi.matchAll(/\{(\w+)(:reason)?\}/g)].map(([, name = '', isReason]) => {
    if (!isReason) return [name, plain[name] ?? figures.map(String)] as const;
    const within = (nested[`${code} ${name}`] ?? []).filter((one) => depth < 3 || one !== 'told/several');
    return [name, fc.constantFrom(...within).chain((one) => said(one, depth + 1))] as const;
  });
  return fc.record(Object.fromEntries(params)).map((values) => sayReason(code, values as never));
}

it.each(codes)('%s is recognised whatever its parameters are, and told in English', (code) => {
  fc.assert(
    fc.property(said(code), (sentence) => {
      expect(recognizeReason(sentence)?.code).toBe(code);
      const english = reasonInEnglish(sentence).replace(/“.*”/su, '');
      expect(english).not.toMatch(VIETNAMESE);
    }),
  );
});

it('gives a nested reason by its code, and its parameters behind a point', () => {
  const busy = sayReason('pull/busy', { status: 429 });
  expect(recognizeReason(sayReason('feed/not-asked', { problem: busy }))).toEqual({
    code: 'feed/not-asked',
    params: { problem: 'pull/busy', 'problem.status': '429' },
  });
});

it.each(['', 'khách quen, bớt cho', 'đủ tiền', '<img onerror>'])('leaves %p as it is', (words) => {
  expect(recognizeReason(words)).toBeNull();
  expect(reasonInEnglish(words)).toBe(words);
});
