import type { VoiceRegion, VoiceToken } from './voice-clips.ts';

/** The largest number that can be read out: one below a thousand billion. */
export const LARGEST_IN_WORDS = 999_999_999_999;

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const CLASSES = ['tỷ', 'triệu', 'nghìn', null] as const;

/** Words that central and southern speakers use instead. */
const SOUTHERN: Partial<Record<VoiceToken, VoiceToken>> = { nghìn: 'ngàn', linh: 'lẻ' };

/**
 * Read a number in Vietnamese, one token for each recording: 25000 → hai, mươi, lăm, nghìn (southern: ngàn).
 *
 * Shape: a whole number from 0 to `LARGEST_IN_WORDS`. Throws: `RangeError` for any other.
 * Source: the reading taught in school: mốt, tư and lăm after mươi, linh for an empty ten, không trăm inside a number.
 */
export function numberWordTokens(n: number, region: VoiceRegion = 'north'): VoiceToken[] {
  const tokens = readNorthern(n);
  return region === 'north' ? tokens : tokens.map((token) => SOUTHERN[token] ?? token);
}

function readNorthern(n: number): VoiceToken[] {
  if (!Number.isInteger(n) || n < 0 || n > LARGEST_IN_WORDS) throw new RangeError(`no words for the number ${n}`);
  if (n === 0) return ['không'];
  const tokens: VoiceToken[] = [];
  for (const [place, group] of groupsOfThree(n).entries()) {
    const className = CLASSES[place]!;
    if (group > 0) tokens.push(...readGroup(group, tokens.length > 0));
    // "Một triệu năm trăm" is how a market says 1.500.000, so 1.000.500 must name its empty thousands.
    else if (className === 'nghìn' && tokens.length > 0 && n % 1000 >= 100) tokens.push('không');
    else continue;
    if (className) tokens.push(className);
  }
  return tokens;
}

/** Read a number as text without a unit: 105 → "một trăm linh năm". Limits as `numberWordTokens`. */
export function toNumberWords(n: number): string {
  return numberWordTokens(n).join(' ');
}

/** Read an amount of money as text: 25000 → "hai mươi lăm nghìn đồng". Whole đồng; limits as `numberWordTokens`. */
export function toVndWords(n: number): string {
  return `${toNumberWords(n)} đồng`;
}

function groupsOfThree(n: number): number[] {
  return [1e9, 1e6, 1e3, 1].map((size) => Math.floor(n / size) % 1000);
}

function readGroup(group: number, insideNumber: boolean): VoiceToken[] {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const hundredSaid = hundreds > 0 || insideNumber;
  return [
    ...(hundredSaid ? ([DIGITS[hundreds]!, 'trăm'] as const) : []),
    ...readTens(tens, hundredSaid && units > 0),
    ...readUnits(units, tens, hundredSaid),
  ];
}

function readTens(tens: number, emptyTenIsSaid: boolean): VoiceToken[] {
  if (tens === 0) return emptyTenIsSaid ? ['linh'] : [];
  return tens === 1 ? ['mười'] : [DIGITS[tens]!, 'mươi'];
}

function readUnits(units: number, tens: number, afterLinh: boolean): VoiceToken[] {
  if (units === 0) return [];
  if (units === 1 && tens >= 2) return ['mốt'];
  if (units === 4 && (tens >= 2 || (tens === 0 && afterLinh))) return ['tư'];
  if (units === 5 && tens >= 1) return ['lăm'];
  return [DIGITS[units]!];
}
