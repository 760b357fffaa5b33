/**
 * Every word the announcer can say, and the recording that says it. Ids are plain ASCII because they are file names;
 * a digit marks the second of two words that differ only in their marks (mười/mươi, một/mốt, tư stands alone).
 */
const clipIdByToken = {
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
  trăm: 'tram',
  nghìn: 'nghin',
  triệu: 'trieu',
  tỷ: 'ty',
  đồng: 'dong',
  đủ: 'du',
  thiếu: 'thieu',
  thừa: 'thua',
  'đã nhận': 'da-nhan',
} as const;

/** One word (or fixed pair of words) with a recording of its own. */
export type VoiceToken = keyof typeof clipIdByToken;

/** Every token there is; the whole list a new voice has to record. */
export const VOICE_TOKENS = Object.keys(clipIdByToken) as VoiceToken[];

/** The sound before the words: bright for enough, low for short, one plain note for the rest. */
export const CHIME_CLIP_IDS = { exact: 'chime-exact', short: 'chime-short', other: 'chime-other' } as const;

/** Whole sentences with a recording each, by clip id: they are said when no amount is. */
export const PHRASES = {
  'loa-da-bat': 'Xin chào, loa đã bật.',
  'chua-thay-tien': 'Chưa thấy tiền về. Chưa giao hàng.',
  'mat-mang': 'Mất mạng. Kiểm tra bằng ứng dụng ngân hàng.',
} as const;

/** Whether a word has a recording. */
export function isVoiceToken(word: string): word is VoiceToken {
  return Object.hasOwn(clipIdByToken, word);
}

/** The recording of a token: its file is `<clip id>.mp3` in the folder of the chosen voice. */
export function clipIdOf(token: VoiceToken): string {
  return clipIdByToken[token];
}

/** Every recording a complete voice has: words, sentences and chimes. Each id stands once. */
export function allClipIds(): string[] {
  return [...Object.values(clipIdByToken), ...Object.keys(PHRASES), ...Object.values(CHIME_CLIP_IDS)];
}
