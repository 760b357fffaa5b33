/** Every chance decision of one simulated transfer. The same seed always decides the same. */
export interface Draw {
  /** A whole number from 0 to `max - 1`. */
  below(max: number): number;
  /** So many characters of an alphabet; decimal digits unless told. */
  characters(length: number, alphabet?: string): string;
  oneOf<T>(choices: readonly T[]): T;
  /** True in this share of cases, 0 to 1. */
  chance(share: number): boolean;
}

/** A source of chance from a seed (mulberry32: small, and even enough to make up traces and dates). */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (max: number) => Math.floor(fraction() * max);
  return {
    below,
    characters: (length, alphabet = '0123456789') =>
      Array.from({ length }, () => alphabet[below(alphabet.length)]!).join(''),
    oneOf: (choices) => choices[below(choices.length)]!,
    chance: (share) => fraction() < share,
  };
}
