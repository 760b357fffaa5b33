import { buildReference, findReferences } from '../reference-code/index.ts';
import { drawFrom } from './draw.ts';
import { mangleMemo, type ReceiverId, receiverStyles, type SenderId, senderStyles } from './index.ts';
import { joinPieces } from './mb-pieces.ts';

const SEEDS = 300;
const routes = senderStyles.flatMap((sender) =>
  receiverStyles.map((receiver) => ({ sender: sender.id, receiver: receiver.id })),
);
const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);

test.each(routes)('$sender → $receiver: a reference put first in the memo is found again', (route) => {
  const missed = seeds.flatMap((seed) => {
    const reference = buildReference(drawFrom(seed * 7919).below);
    return [reference, `${reference} tiền rau chị Hoa đã chọn sáng nay`]
      .map((memo) => mangleMemo(memo, { ...route, seed }))
      .filter((arrived) => findReferences(arrived).join() !== reference || !/^[ -~]+$/.test(arrived));
  });
  expect(missed).toEqual([]);
});

test.each(routes)('$sender → $receiver: a memo without a reference shows none', (route) => {
  expect(seeds.flatMap((seed) => findReferences(mangleMemo('', { ...route, seed })))).toEqual([]);
});

test('the same transfer always reads the same, another seed reads otherwise', () => {
  const memo = (seed: number) => mangleMemo('CS7G24ZQ8', { sender: 'momo', receiver: 'mb', seed });
  expect(memo(1)).toBe(memo(1));
  expect(memo(1)).not.toBe(memo(2));
});

const at = {
  payer: { name: 'TRAN THI HOA', account: '1012345678' },
  payee: { name: 'LE VAN NAM', account: '0987654321' },
  bookedAt: new Date('2026-11-23T02:05:07Z'),
};

test.each<[SenderId, ReceiverId, RegExp]>([
  [
    'vietcombank',
    'other',
    /^[MIH]BVCB\.\d{10,11}\.\d{6}\.CS7G24ZQ8(\.CT tu 1012345678 TRAN THI HOA toi 0987654321 .*)?$/,
  ],
  ['vietcombank', 'vietcombank', /^[MIH]BVCB\.\d{10,11}\.CS7G24ZQ8/],
  ['techcombank', 'other', /^CS7G24ZQ8 FT\d{14}$/],
  ['acb', 'other', /^CS7G24ZQ8-231126-09:05:07 \d{6}$/],
  ['sacombank', 'other', /^(IBFT )?CS7G24ZQ8$/],
  ['agribank', 'mb', /MB;0987654321;CS7G24ZQ8/],
  ['lpbank', 'other', /^CS7G24ZQ8 ma GD \d{9}$/],
  ['ncb', 'other', /^ISL\d{17}-CS7G24ZQ8$/],
  ['zalopay', 'other', /^ZP\d{12} \d{15} CS7G24ZQ8$/],
  ['momo', 'other', /^(MoMoT|\d{11,12}-)/],
  ['vpbank', 'other', /^CS7G24ZQ8$/],
  ['mb', 'mb', /^MB CS7G24ZQ8\. TU: TRAN THI HOA$/],
  ['mb', 'bidv', /CS7G24ZQ8 -B2B020097042211230905072026.{10}/],
  ['acb', 'acb', /^IB TRAN THI HOA CS7G24ZQ8-/],
  ['vpbank', 'acb', /^(CS7G24ZQ8 GD \d{6}-112326 09:05:07|TRAN THI HOA-GD .*\/CTR\/CS7G24ZQ8\/MAC\/[0-9A-F]{16})$/],
  ['vpbank', 'vietinbank', /^CT DEN:\d{12} CS7G24ZQ8(; tai Napas)?$/],
])('%s → %s has the form of the records', (sender, receiver, form) => {
  for (const seed of seeds) expect(mangleMemo('CS7G24ZQ8', { sender, receiver, seed, ...at })).toMatch(form);
});

test('TPBank drops hyphens from the memo', () => {
  expect(mangleMemo('DON-12', { sender: 'tpbank', receiver: 'other', seed: 1, ...at })).toBe('DON12-231126-09:05:07');
});

test('an empty memo becomes the words bank apps fill in', () => {
  expect(mangleMemo(' ', { sender: 'vpbank', receiver: 'other', seed: 1, ...at })).toBe('TRAN THI HOA chuyen tien');
});

test('MB cuts at column 35: a word across the border breaks, a space on it is lost', () => {
  expect(joinPieces('naptien 10232 FT22194030592919 Trace 053242', 'space')).toBe(
    'naptien 10232 FT22194030592919 Trac e 053242',
  );
  expect(joinPieces('MBVCB.6945093151.161855.ngota2d.CT  tu 026', 'none')).toBe(
    'MBVCB.6945093151.161855.ngota2d.CTtu 026',
  );
});

test('a reference that lies across column 35 is broken by MB and still found', () => {
  const broken = seeds.filter(
    (seed) => !mangleMemo('CS7G24ZQ8', { sender: 'zalopay', receiver: 'mb', seed }).includes('CS7G24ZQ8'),
  );
  expect(broken.length).toBeGreaterThan(SEEDS / 3);
});
