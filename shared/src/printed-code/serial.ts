import { ALPHABET } from '../reference-code/index.ts';

const LENGTH = 7;

/** A new serial number for a printed code: seven characters without look-alikes. `pick` gives a whole number below its argument. */
export function buildSerial(pick: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[pick(ALPHABET.length)]).join('');
}

/** A serial number as it is printed and read out: `K7M 2QXA`. */
export function formatSerial(serial: string): string {
  return `${serial.slice(0, 3)} ${serial.slice(3)}`;
}

/** Whether a text could be a serial number. */
export function isSerial(text: string): boolean {
  return text.length === LENGTH && [...text].every((character) => ALPHABET.includes(character));
}
