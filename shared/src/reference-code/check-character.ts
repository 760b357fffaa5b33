import { ALPHABET } from './alphabet.ts';

/** Not zero, so that a run of one character (`CS2222222`) does not check out by itself. */
const REMAINDER = 17;

const valueByCode = new Int8Array(128).fill(-1);
for (let value = 0; value < ALPHABET.length; value += 1) valueByCode[ALPHABET.charCodeAt(value)] = value;

/**
 * Weighted sum of the characters of `text` in `[start, end)`, modulo 31; -1 when one is outside the alphabet.
 *
 * The last character weighs 1, the one before it 2, and so on. Every weight differs from zero and from the others
 * modulo a prime, so changing one character, or exchanging any two, always changes the sum.
 */
function weightedSum(text: string, start: number, end: number): number {
  let sum = 0;
  let runningSum = 0;
  for (let at = start; at < end; at += 1) {
    const value = valueByCode[text.charCodeAt(at)] ?? -1;
    if (value < 0) return -1;
    runningSum += value;
    sum += runningSum; // adding the running sum each time gives the first character the largest weight
  }
  return sum % ALPHABET.length;
}

/** The character that completes six random ones. */
export function checkCharacterFor(randomPart: string): string {
  const sum = weightedSum(`${randomPart}${ALPHABET[0]}`, 0, randomPart.length + 1);
  return ALPHABET[(REMAINDER - sum + ALPHABET.length) % ALPHABET.length]!;
}

/** Whether the characters of `text` in `[start, end)` end in the right check character. */
export function checks(text: string, start: number, end: number): boolean {
  return weightedSum(text, start, end) === REMAINDER;
}
