import { wordPair } from '@choso/shared/vietnamese';
import { useNow } from './clock.ts';

const TURN_MS = 30_000;

/**
 * The two words that the stall's and the payer's screen show for the same payment; they change every half minute.
 *
 * Returns the pair and how many seconds it still stands.
 */
export function useWordPair(reference: string): { pair: string; secondsLeft: number } {
  const now = useNow(1_000);
  const turn = Math.floor(now / TURN_MS);
  return { pair: wordPair(`${reference}:${turn}`), secondsLeft: Math.ceil(((turn + 1) * TURN_MS - now) / 1000) };
}
