import { z } from 'zod';
import type { ReadDelivery } from '../bank-event.ts';
import { fields, quarantineShape } from '../read-event.ts';
import { readSepayWebhook } from './read-webhook.ts';

const amount = z.union([z.string().regex(/^\d{1,15}(\.0{1,2})?$/), z.int().nonnegative()]).transform(Number);

const row = z.object({
  id: z.union([z.string(), z.int()]),
  bank_brand_name: fields.bankName,
  account_number: z.string(),
  transaction_date: z.string(),
  amount_in: amount,
  amount_out: amount,
  transaction_content: z.string().nullish(),
  reference_number: z.string().nullish(),
  code: z.string().nullish(),
  sub_account: z.string().nullish(),
});

/**
 * Read a row of SePay's list as the webhook of the same transaction would read: same id, same account, same words.
 *
 * Source: developer.sepay.vn, transactions API v1. Its `id` is the webhook's; its amounts are texts with `.00`.
 */
export function readSepayRow(listed: unknown, now: number): ReadDelivery {
  const parsed = row.safeParse(listed);
  if (!parsed.success) return quarantineShape(parsed.error);
  const told = parsed.data;
  const webhook = {
    id: told.id,
    gateway: told.bank_brand_name,
    transactionDate: told.transaction_date,
    accountNumber: told.account_number,
    content: told.transaction_content,
    transferType: told.amount_out > 0 ? 'out' : 'in',
    transferAmount: told.amount_out > 0 ? told.amount_out : told.amount_in,
    code: told.code,
    subAccount: told.sub_account,
    referenceCode: told.reference_number,
  };
  return readSepayWebhook(webhook, now);
}
