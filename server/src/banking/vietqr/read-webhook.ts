import { vnd } from '@choso/shared/money';
import { z } from 'zod';
import type { ReadDelivery } from '../bank-event.ts';
import { believe, fields, quarantineShape } from '../read-event.ts';
import { toBookedAt } from './transaction-time.ts';

const code = z
  .string()
  .regex(/^[\x21-\x7e]{0,50}$/)
  .nullish();

const delivery = z
  .object({
    bankaccount: fields.accountNumber,
    amount: fields.amountVnd,
    transType: z.enum(['C', 'D']),
    content: fields.memo,
    transactiontime: z.int().positive(),
    transactionid: code,
    referencenumber: code,
  })
  .refine((told) => told.referencenumber || told.transactionid, { path: ['referencenumber'] });

/** How the reference of a test begins that we send ourselves; VietQR.vn marks none of its own. */
export const TEST_REFERENCE = 'CHOSOTEST';

/**
 * Read VietQR.vn's transaction-sync body. The running service spells its fields in lower case, a page of its
 * documentation in camel case; both are taken.
 */
export function readVietqrSync(body: unknown, now: number): ReadDelivery {
  const parsed = delivery.safeParse(inLowerCase(body));
  if (!parsed.success) return quarantineShape(parsed.error);
  const { bankaccount: accountNumber, referencenumber, transactionid, ...told } = parsed.data;
  const reference = referencenumber || transactionid;
  return believe(
    {
      // Both sides of a transfer inside one bank carry the same reference; the account tells them apart.
      providerEventId: `${accountNumber}/${reference}`,
      direction: told.transType === 'C' ? 'in' : 'out',
      amountVnd: vnd(told.amount),
      accountNumber,
      subAccount: null,
      memo: told.content ?? '',
      bankReference: referencenumber || null,
      isTest: reference?.startsWith(TEST_REFERENCE) ?? false,
      bookedAt: toBookedAt(told.transactiontime, now),
    },
    now,
  );
}

const spelling: Record<string, string> = {
  bankAccount: 'bankaccount',
  transactionId: 'transactionid',
  transactionTime: 'transactiontime',
  referenceNumber: 'referencenumber',
};

function inLowerCase(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [spelling[name] ?? name, value]));
}
