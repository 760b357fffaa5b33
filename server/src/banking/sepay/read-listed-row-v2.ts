import { vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import { parseVietnamStamp } from '@choso/shared/time';
import { z } from 'zod';
import type { ReadDelivery } from '../bank-event.ts';
import { believe, fields, quarantine, quarantineShape } from '../read-event.ts';

// Field names beyond `id`, `transfer_type`, `va`, `va_id` and `webhook_success` are not published in full; these follow
// the names of v1, and `amount` beside `amount_in` and `amount_out` is taken because both spellings stand in its pages.
const row = z
  .object({
    id: z.uuid(),
    bank_brand_name: fields.bankName,
    account_number: fields.accountNumber,
    transaction_date: z.string(),
    transfer_type: z.enum(['in', 'out']),
    amount: fields.listedAmountVnd,
    amount_in: fields.listedAmountVnd,
    amount_out: fields.listedAmountVnd,
    transaction_content: fields.memo,
    reference_number: fields.bankReference,
    va: fields.virtualAccount,
  })
  .refine((told) => amountOf(told) > 0, { path: ['amount'] });

// As in the book of facts: some banks number from one every day, and an equal number says little.
const SHORTEST_REFERENCE = 5;

interface Amounts {
  transfer_type: 'in' | 'out';
  amount?: number | null | undefined;
  amount_in?: number | null | undefined;
  amount_out?: number | null | undefined;
}

function amountOf({ transfer_type, amount, amount_in, amount_out }: Amounts): number {
  return (transfer_type === 'in' ? amount_in : amount_out) || amount || 0;
}

/**
 * Read a row of SePay's list v2. Its id is not the webhook's, so only the bank's own reference tells whether the money was
 * told before; a row without one that is long enough waits for a person instead of counting twice.
 */
export function readSepayRowV2(listed: unknown, now: number): ReadDelivery {
  const parsed = row.safeParse(listed);
  if (!parsed.success) return quarantineShape(parsed.error);
  const told = parsed.data;
  const bankReference = told.reference_number || null;
  if ((bankReference ?? '').length < SHORTEST_REFERENCE) return quarantine(sayReason('told/no-number', {}));
  return believe(
    {
      providerEventId: told.id,
      direction: told.transfer_type,
      amountVnd: vnd(amountOf(told)),
      accountNumber: told.account_number,
      subAccount: told.va || null,
      memo: told.transaction_content ?? '',
      bankReference,
      isTest: /^SB/.test(bankReference ?? ''),
      bookedAt: parseVietnamStamp(told.transaction_date),
      bankNames: [told.bank_brand_name],
    },
    now,
  );
}
