import type { Draw } from './draw.ts';

/** One end of a transfer as bank memos print it: a name in plain capitals and an account number. */
export interface Party {
  name: string;
  account: string;
}

/** What a bank can print beside the memo. `bookedAt` is taken apart in Vietnam's time. */
export interface Transfer {
  sender: string;
  receiver: string;
  payer: Party;
  payee: Party;
  bookedAt: Date;
  draw: Draw;
}

/** Turns the memo into what the next bank sees of it. */
export type Decorate = (memo: string, transfer: Transfer) => string;

const FAMILY_NAMES = ['NGUYEN', 'TRAN', 'LE', 'PHAM', 'HOANG', 'VU', 'DO', 'BUI'];
const GIVEN_NAMES = ['THI HOA', 'VAN NAM', 'THI LAN', 'MINH TUAN', 'NGOC SAN', 'QUOC SU', 'THU HUONG', 'DUC SON'];

/** A person who does not exist, with an account number that belongs to no one we know. */
export function inventParty(draw: Draw): Party {
  return {
    name: `${draw.oneOf(FAMILY_NAMES)} ${draw.oneOf(GIVEN_NAMES)}`,
    account: draw.characters(draw.oneOf([9, 10, 12, 13])),
  };
}

const HOUR = 3_600_000;

/** The parts of an instant as a Vietnamese bank writes them; the country has one time zone and no summer time. */
export function vietnamTime(at: Date): { dd: string; mm: string; yy: string; yyyy: string; time: string } {
  const iso = new Date(at.getTime() + 7 * HOUR).toISOString();
  const yyyy = iso.slice(0, 4);
  return { dd: iso.slice(8, 10), mm: iso.slice(5, 7), yy: yyyy.slice(2), yyyy, time: iso.slice(11, 19) };
}
