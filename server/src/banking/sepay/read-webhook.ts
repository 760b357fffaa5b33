import { vnd } from '@choso/shared/money';
import { parseVietnamStamp } from '@choso/shared/time';
import { z } from 'zod';
import type { ReadDelivery } from '../bank-event.ts';
import { believe, fields, quarantineShape } from '../read-event.ts';

const webhook = z.object({
  id: z.union([z.int().positive(), z.string().regex(/^\d{1,18}$/)]),
  gateway: fields.bankName,
  transactionDate: z.string(),
  accountNumber: fields.accountNumber,
  content: fields.memo,
  transferType: z.enum(['in', 'out']),
  transferAmount: fields.amountVnd,
  code: z.string().max(100).nullish(),
  subAccount: fields.virtualAccount,
  referenceCode: fields.bankReference,
});

/**
 * Read SePay's webhook body.
 *
 * Amounts are whole đồng, times are Vietnam's wall clock. Anything else is quarantined with the reason in words; the
 * provider's own extracted `code` is not believed, because it may be cut short.
 */
export function readSepayWebhook(body: unknown, now: number): ReadDelivery {
  const parsed = webhook.safeParse(body);
  if (!parsed.success) return quarantineShape(parsed.error);
  const told = parsed.data;
  return believe(
    {
      providerEventId: String(told.id),
      direction: told.transferType,
      amountVnd: vnd(told.transferAmount),
      accountNumber: told.accountNumber,
      subAccount: told.subAccount || null,
      memo: told.content ?? '',
      bankReference: told.referenceCode || null,
      isTest: isSandboxCall(told),
      bookedAt: parseVietnamStamp(told.transactionDate),
      bankNames: [told.gateway],
    },
    now,
  );
}

function isSandboxCall({ referenceCode, code, subAccount }: z.output<typeof webhook>): boolean {
  return /^SB/.test(referenceCode ?? '') || [code, subAccount].some((text) => /^SBSEPAY/.test(text ?? ''));
}
