import { sayReason } from '@choso/shared/reasons';
import { isBankName } from '@choso/shared/vietqr';
import { z } from 'zod';
import type { BankEvent, ReadDelivery } from './bank-event.ts';

const FURTHEST_AHEAD_MS = 3_600_000;
// Older than VietQR and every account here: such a moment is a fault of units, as seconds taken for milliseconds are.
const EARLIEST = Date.UTC(2015, 0, 1);
// A thousand billion đồng: no transfer of a market reaches it, and sums of such amounts would leave exact numbers behind.
const LARGEST_VND = 1_000_000_000_000;

/** Fields as every provider tells them; what does not fit is for a person to read. */
export const fields = {
  amountVnd: z.int().positive().max(LARGEST_VND),
  signedAmountVnd: z
    .int()
    .min(-LARGEST_VND)
    .max(LARGEST_VND)
    .refine((amount) => amount !== 0),
  /** Of a row that has one column for each direction. */
  listedAmountVnd: z.int().nonnegative().max(LARGEST_VND).nullish(),
  accountNumber: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
  virtualAccount: z
    .string()
    .regex(/^[A-Za-z0-9]{0,40}$/)
    .nullish(),
  memo: z.string().max(4000).nullish(),
  bankReference: z.string().max(100).nullish(),
  bankName: z.string().max(100).nullish(),
};

/** What a provider told and nobody believes yet. */
export type ToldEvent = Omit<BankEvent, 'bookedAt'> & {
  /** Epoch milliseconds, or null for a moment that does not exist. */
  bookedAt: number | null;
  /** What it calls the bank of the account, where it says. */
  bankNames?: readonly (string | null | undefined)[];
};

/**
 * A text as every engine keeps it: one ends a text at its first zero, both change half a character. What was told stands
 * in the kept delivery.
 */
export function toKept(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\ufffd');
}

/** Take what was told as an event, unless its moment cannot be true or no bank goes by any of the names. */
export function believe(
  { bookedAt, memo, bankReference, bankNames = [], ...told }: ToldEvent,
  now: number,
): ReadDelivery {
  if (bookedAt === null) return quarantine(sayReason('told/no-such-time', {}));
  if (bookedAt > now + FURTHEST_AHEAD_MS) return quarantine(sayReason('told/in-the-future', {}));
  if (bookedAt < EARLIEST) return quarantine(sayReason('told/too-long-ago', {}));
  const [bankName, ...otherNames] = bankNames.flatMap((name) => name?.trim() || []);
  // A rehearsal is of no bank.
  if (bankName !== undefined && !told.isTest && ![bankName, ...otherNames].some(isBankName))
    return quarantine(sayReason('told/unknown-bank', { text: toKept(bankName) }));
  return {
    kind: 'events',
    events: [{ ...told, memo: toKept(memo), bankReference: bankReference && toKept(bankReference), bookedAt }],
  };
}

/** A body of another shape than the provider documents: the first field that does not fit is named. */
export function quarantineShape(error: z.ZodError): ReadDelivery {
  const field = error.issues[0]?.path.join('.');
  return quarantine(field ? sayReason('told/field', { field }) : sayReason('told/shape', {}));
}

/** Keep for a person; `problem` is Vietnamese. */
export function quarantine(problem: string): ReadDelivery {
  return { kind: 'quarantine', problem };
}
