import type { Vnd } from '../money/index.ts';
import {
  type Announcement,
  allClipIds,
  announcementClipIds,
  announcementText,
  announcementTokens,
  clipIdOf,
  isVoiceToken,
} from './index.ts';

const dong = (n: number) => n as Vnd;

const cases: [Announcement, string][] = [
  [{ verdict: 'exact', amountVnd: dong(25_000) }, 'Đủ, hai mươi lăm nghìn đồng'],
  [{ verdict: 'received', amountVnd: dong(60_000) }, 'Đã nhận sáu mươi nghìn đồng'],
  [{ verdict: 'short', amountVnd: dong(50_000), differenceVnd: dong(-10_000) }, 'Thiếu mười nghìn đồng'],
  [{ verdict: 'over', amountVnd: dong(65_000), differenceVnd: dong(5_000) }, 'Thừa năm nghìn đồng'],
];

test.each(cases)('%j is announced as "%s"', (announcement, text) => {
  expect(announcementText(announcement)).toBe(text);
});

test.each(cases)('%j: what is played is what is written', (announcement) => {
  const tokens = announcementTokens(announcement);
  expect(tokens.join(' ')).toBe(announcementText(announcement).toLowerCase().replace(',', ''));
  const [chime, ...clips] = announcementClipIds(announcement);
  expect(clips).toEqual(tokens.map(clipIdOf));
  expect(allClipIds()).toEqual(expect.arrayContaining([chime, ...clips]));
});

test('enough and short do not begin with the same sound', () => {
  const chimes = cases.map(([announcement]) => announcementClipIds(announcement)[0]);
  expect(chimes).toEqual(['chime-exact', 'chime-other', 'chime-short', 'chime-other']);
});

test('clip ids are file names, each used once', () => {
  for (const id of allClipIds()) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(new Set(allClipIds()).size).toBe(allClipIds().length);
  expect([isVoiceToken('mốt'), isVoiceToken('lẻ'), isVoiceToken('toString')]).toEqual([true, false, false]);
});
