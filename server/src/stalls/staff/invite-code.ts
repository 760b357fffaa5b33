import { createHash } from 'node:crypto';

// No look-alikes: the code is read aloud over a noisy stall.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** Draw a code of an invitation, forty bits of it. `randomInt(n)` gives a whole number below n. */
export function drawInviteCode(randomInt: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** The hash under which a code is kept; however it was typed, with spaces, hyphens or small letters. */
export function hashInviteCode(typed: string): string {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`choso staff invite ${code}`).digest('hex');
}

/** Whether a PIN or password is worth something: six digits that are no plain row, or eight characters. */
export function isGoodSecret(secret: string): boolean {
  if (!/^\d+$/.test(secret)) return [...secret.trim()].length >= 8;
  const steps = new Set([...secret].slice(1).map((digit, at) => Number(digit) - Number(secret[at])));
  return secret.length >= 6 && !(steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1);
}
