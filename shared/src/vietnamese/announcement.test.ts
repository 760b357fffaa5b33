import type { Vnd } from '../money/index.ts';
import {
  type Announcement,
  allClipIds,
  announcementClipIds,
  announcementText,
  announcementTokens,
  clipIdOf,
  isVoiceToken,
  stallClipIds,
  VOICE_REGIONS,
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
  expect(allClipIds('north')).toEqual(expect.arrayContaining([chime, ...clips]));
});

test('enough and short do not begin with the same sound', () => {
  const chimes = cases.map(([announcement]) => announcementClipIds(announcement)[0]);
  expect(chimes).toEqual(['chime-exact', 'chime-other', 'chime-short', 'chime-other']);
});

test.each(VOICE_REGIONS)('clip ids of the voice %s are file names, each used once', (region) => {
  const ids = allClipIds(region);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a word is known by its letters, not by what objects inherit', () => {
  expect([isVoiceToken('mốt'), isVoiceToken('rưỡi'), isVoiceToken('toString')]).toEqual([true, false, false]);
});

test('the south says ngàn and lẻ', () => {
  const announcement: Announcement = { verdict: 'exact', amountVnd: dong(105_000) };
  expect(announcementText(announcement, 'north')).toBe('Đủ, một trăm linh năm nghìn đồng');
  expect(announcementText(announcement, 'south')).toBe('Đủ, một trăm lẻ năm ngàn đồng');
});

test.each(VOICE_REGIONS)('whatever is announced, the voice %s has every recording of it', (region) => {
  const recorded = new Set(allClipIds(region));
  for (const amount of [0, 1_005, 104_000, 121_500, 999_999_999_999, 1_000_000_500]) {
    const said = announcementClipIds({ verdict: 'received', amountVnd: dong(amount) }, region, 'K12');
    expect(said.filter((id) => !recorded.has(id))).toEqual([]);
  }
});

test.each([
  ['A07', ['sap', 'chu-a', 'bay']],
  ['v16', ['sap', 'chu-v', 'muoi', 'sau']],
  ['B-12', ['sap', 'chu-b', 'muoi', 'hai']],
  ['Đ9', ['sap', 'chin']],
  ['12345678', ['sap']],
])('a shared speaker names stall %s', (code, clips) => {
  expect(stallClipIds(code)).toEqual(clips);
});
