/**
 * Short names of things everybody knows. No two of them become the same word when marks are dropped, or in the mouth
 * of somebody who does not tell l from n, s from x, tr from ch, or d, gi and r apart, as many around Hải Phòng.
 */
const WORDS = [
  ...['xoài', 'cam', 'bưởi', 'mít', 'ổi', 'dừa', 'chuối', 'nho', 'táo', 'khế', 'vải', 'nhãn', 'quýt', 'đào'],
  ...['trăng', 'sao', 'mây', 'mưa', 'gió', 'sông', 'núi', 'biển', 'rừng', 'suối', 'cầu', 'thuyền'],
  ...['đèn', 'nến', 'chuông', 'trống', 'đàn', 'sách', 'bút', 'bàn', 'chăn', 'gối', 'nón', 'áo', 'khăn', 'giày', 'diều'],
  ...['gà', 'vịt', 'ngỗng', 'mèo', 'trâu', 'ngựa', 'thỏ', 'tôm', 'cua', 'ốc', 'ong', 'bướm', 'kiến', 'voi', 'hươu'],
  ...['sen', 'cúc', 'ngô', 'khoai', 'lạc', 'gừng', 'tỏi', 'hành'],
] as const;

/**
 * Two friendly words for a payment, "xoài – trăng", shown on the stall's and the shopper's screen to be compared aloud.
 *
 * The same text always gives the same pair, one of 4,032. Seed it with the reference, or with the reference and a
 * half-minute count when the pair should change. It tells honest screens apart; it proves nothing about money.
 */
export function wordPair(seedText: string): string {
  const hash = mixedHash(seedText);
  const first = hash % WORDS.length;
  const second = (first + 1 + (Math.floor(hash / WORDS.length) % (WORDS.length - 1))) % WORDS.length;
  return `${WORDS[first]} – ${WORDS[second]}`;
}

/** FNV-1a, then mixed once more: references differ in few characters, and plain FNV moves the low bits too little. */
function mixedHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}
