import { ALPHABET, FIRST_AFTER_PREFIX, FIRST_OF, PREFIX, RANDOM_LENGTH, REFERENCE_LENGTH } from './alphabet.ts';
import { checkCharacterFor, checks } from './check-character.ts';

/** A whole number from 0 to `max - 1`, each as likely as the others (`crypto.randomInt` has this shape). */
export type RandomIndex = (max: number) => number;

/** One draw in 26 is refused; a source that fails this often is broken, and a loop without end would hide it. */
const MOST_DRAWS = 50;

/**
 * Build a payment reference from a source of random numbers; of one kind, or of either when none is named.
 *
 * Returns: nine characters, `CS` + six random + one check character; some 715 million different ones.
 * Uniqueness is the caller's: keep a unique key and draw again. A reference is printed and spoken; it is no secret.
 * Throws: `RangeError` when `random` answers outside what it was asked for, or the same unusable draw over and over.
 */
export function buildReference(random: RandomIndex, kind?: keyof typeof FIRST_OF): string {
  const firsts = kind ? FIRST_OF[kind] : FIRST_AFTER_PREFIX;
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const randomPart = Array.from({ length: RANDOM_LENGTH }, (_, place) =>
      characterFrom(place === 0 ? firsts : ALPHABET, random),
    ).join('');
    const reference = `${PREFIX}${randomPart}${checkCharacterFor(randomPart)}`;
    if (!canBeginAnother(reference)) return reference;
  }
  throw new RangeError('the source of random numbers keeps giving the same');
}

/** Whether the text is, character by character, a payment reference: capitals, no spaces, check character right. */
export function isReference(text: string): boolean {
  return text.length === REFERENCE_LENGTH && standsAt(text, 0);
}

/** Whether a payment reference begins at this place of a squeezed text. */
export function standsAt(text: string, at: number): boolean {
  const first = at + PREFIX.length;
  if (!text.startsWith(PREFIX, at) || first >= text.length) return false;
  if (!FIRST_AFTER_PREFIX.includes(text.charAt(first))) return false;
  const end = at + REFERENCE_LENGTH;
  return checks(text, first, end) && !canBeginAnother(text.slice(at, end));
}

/** A reference that holds the prefix again, or ends in its first letter, could with the bank's words after it read as two. */
function canBeginAnother(reference: string): boolean {
  return reference.includes(PREFIX, 1) || reference.endsWith(PREFIX.charAt(0));
}

function characterFrom(choices: string, random: RandomIndex): string {
  const index = random(choices.length);
  const character = choices[index];
  if (character === undefined) throw new RangeError(`asked for a number below ${choices.length}, got ${index}`);
  return character;
}
