import { squeeze } from '../vietnamese/index.ts';
import { PREFIX, REFERENCE_LENGTH } from './alphabet.ts';
import { standsAt } from './build-reference.ts';

/**
 * Find every payment reference in a memo as a bank delivered it.
 *
 * Shape: any text, also empty or many kilobytes. Case, accents, separators and line cuts do not matter, nor does what
 * is glued to either side. Returns: the distinct references in the order they stand.
 * A text can hold a reference by accident (about 7 in a million places of random characters), so a reference counts
 * only when a bill has it; two that have bills are a person's decision, never a guess.
 */
export function findReferences(memo: string): string[] {
  const squeezed = squeeze(memo);
  const found = new Set<string>();
  for (let at = squeezed.indexOf(PREFIX); at >= 0; at = squeezed.indexOf(PREFIX, at + 1)) {
    if (standsAt(squeezed, at)) found.add(squeezed.slice(at, at + REFERENCE_LENGTH));
  }
  return [...found];
}
