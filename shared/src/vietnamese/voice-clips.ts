/** The accents the announcer speaks in; each has its own words for a few things and its own folder of recordings. */
export const VOICE_REGIONS = ['north', 'central', 'south'] as const;

/** One accent of the announcer. */
export type VoiceRegion = (typeof VOICE_REGIONS)[number];

/**
 * Every word the announcer can say, and the recording that says it. Ids are plain ASCII because they are file names;
 * a digit marks the second of two words that differ only in their marks (mười/mươi, một/mốt, tư stands alone).
 */
const clipIdByWord = {
  không: 'khong',
  một: 'mot',
  hai: 'hai',
  ba: 'ba',
  bốn: 'bon',
  năm: 'nam',
  sáu: 'sau',
  bảy: 'bay',
  tám: 'tam',
  chín: 'chin',
  mười: 'muoi',
  mươi: 'muoi2',
  mốt: 'mot2',
  tư: 'tu',
  lăm: 'lam',
  linh: 'linh',
  lẻ: 'le',
  trăm: 'tram',
  nghìn: 'nghin',
  ngàn: 'ngan',
  triệu: 'trieu',
  tỷ: 'ty',
  đồng: 'dong',
  đủ: 'du',
  thiếu: 'thieu',
  thừa: 'thua',
  'đã nhận': 'da-nhan',
  sạp: 'sap',
} as const;

/** The letters of a stall's number, by what their recordings say; a shared speaker names the stall first. */
const letterNames = {
  A: 'a',
  B: 'bê',
  C: 'xê',
  D: 'dê',
  E: 'e',
  F: 'ép',
  G: 'gờ',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'lờ',
  M: 'mờ',
  N: 'nờ',
  O: 'o',
  P: 'pê',
  Q: 'quy',
  R: 'rờ',
  S: 'sờ',
  T: 'tê',
  U: 'u',
  V: 'vê',
  W: 'vê kép',
  X: 'ích',
  Y: 'i dài',
  Z: 'dét',
} as const;

type Letter = keyof typeof letterNames;

/** One word (or fixed pair of words) with a recording of its own. */
export type VoiceToken = keyof typeof clipIdByWord;

const words = Object.keys(clipIdByWord) as VoiceToken[];
const notSaidIn: Record<VoiceRegion, ReadonlySet<VoiceToken>> = {
  north: new Set(['ngàn', 'lẻ']),
  central: new Set(['nghìn', 'linh']),
  south: new Set(['nghìn', 'linh']),
};

/** Every token of one accent: the words that a new voice of it has to record. */
export function voiceTokens(region: VoiceRegion): VoiceToken[] {
  return words.filter((word) => !notSaidIn[region].has(word));
}

/** What each letter's recording says, by clip id. */
export const LETTER_CLIPS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(letterNames).map(([letter, name]) => [letterClipId(letter as Letter), name]),
);

/** The sound before the words: bright for enough, low for short, one plain note for other money, a doorbell for an order. */
export const CHIME_CLIP_IDS = {
  exact: 'chime-exact',
  short: 'chime-short',
  other: 'chime-other',
  order: 'chime-order',
} as const;

/** Whole sentences with a recording each, by clip id: they are said when no amount is. */
export const PHRASES = {
  'loa-da-bat': 'Xin chào, loa đã bật.',
  'nghe-ro-khong': 'Có nghe rõ không?',
  'chua-thay-tien': 'Chưa thấy tiền về. Chưa giao hàng.',
  'mat-mang': 'Mất mạng. Kiểm tra bằng ứng dụng ngân hàng.',
  'don-moi': 'Có đơn mới.',
} as const;

/** Whether a word has a recording. */
export function isVoiceToken(word: string): word is VoiceToken {
  return Object.hasOwn(clipIdByWord, word);
}

/** The recording of a token: its file is `<clip id>.mp3` in the folder of the chosen voice. */
export function clipIdOf(token: VoiceToken): string {
  return clipIdByWord[token];
}

/** The recording of a letter A–Z of a stall's number; null for any other character. */
export function clipIdOfLetter(letter: string): string | null {
  return Object.hasOwn(letterNames, letter) ? letterClipId(letter as Letter) : null;
}

/** Every recording a complete voice of one accent has: words, letters, sentences and chimes. Each id stands once. */
export function allClipIds(region: VoiceRegion): string[] {
  return [
    ...voiceTokens(region).map(clipIdOf),
    ...Object.keys(LETTER_CLIPS),
    ...Object.keys(PHRASES),
    ...Object.values(CHIME_CLIP_IDS),
  ];
}

function letterClipId(letter: Letter): string {
  return `chu-${letter.toLowerCase()}`;
}
