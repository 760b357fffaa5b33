/** Digits and capitals that nobody mistakes for another on a wet phone screen; 31 is prime, which the check needs. */
export const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const PREFIX = 'CS';

/**
 * What may follow the prefix. Squeezed memos are full of an accidental `CS`: "học sinh", "được sự", and MB's own
 * `ACSP/` before a trace. None of them goes on with a digit or one of these consonants.
 */
export const FIRST_AFTER_PREFIX = '23456789BCDFGHJKMNQRSTVWXZ';

/**
 * A reference that a phone keeps for a time without a network goes on with a digit, one that is made for a bill at once
 * with a letter: so neither can ever be the other, and nobody has to look.
 */
export const FIRST_OF = { fresh: 'BCDFGHJKMNQRSTVWXZ', reserved: '23456789' } as const;

/** Random characters between the prefix and the check character. */
export const RANDOM_LENGTH = 6;

export const REFERENCE_LENGTH = PREFIX.length + RANDOM_LENGTH + 1;
