/** How many wrong codes a part takes; after that only a reason hands it over. */
export const MOST_WRONG_CODES = 5;

/** What a typed code comes to. */
export type CodeVerdict = 'right' | 'wrong' | 'locked';

/** Compare a typed code; spaces between its digits do not count. */
export function judgeCode(typed: string, kept: string | null, wrongCodes: number): CodeVerdict {
  if (wrongCodes >= MOST_WRONG_CODES || kept === null) return 'locked';
  return typed.replace(/\D/g, '') === kept ? 'right' : 'wrong';
}

/** How many more codes may be tried. */
export function codeTriesLeft(wrongCodes: number): number {
  return Math.max(0, MOST_WRONG_CODES - wrongCodes);
}
