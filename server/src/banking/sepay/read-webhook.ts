import { vnd } from '@choso/shared/money';
import { parseVietnamStamp } from '@choso/shared/time';
import { z } from 'zod';
import type { ReadDelivery } from '../bank-event.ts';

const FURTHEST_AHEAD_MS = 3_600_000;

const webhook = z.object({
  id: z.union([z.int().positive(), z.string().regex(/^\d{1,18}$/)]),
  gateway: z.string().max(100),
  transactionDate: z.string(),
  accountNumber: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
  content: z.string().max(16_000).nullish(),
  transferType: z.enum(['in', 'out']),
  transferAmount: z.int().positive(),
  code: z.string().max(100).nullish(),
  subAccount: z.string().max(40).nullish(),
  referenceCode: z.string().max(100).nullish(),
});

/**
 * Read SePay's webhook body.
 *
 * Amounts are whole đồng, times are Vietnam's wall clock. Anything else is quarantined with the reason in words; the
 * provider's own extracted `code` is not believed, because it may be cut short.
 */
export function readSepayWebhook(body: unknown, now: number): ReadDelivery {
  const parsed = webhook.safeParse(body);
  if (!parsed.success) {
    const fault = parsed.error.issues[0];
    return { kind: 'quarantine', problem: `trường ${fault?.path.join('.') || 'gốc'} không đúng dạng` };
  }
  const fields = parsed.data;
  const bookedAt = parseVietnamStamp(fields.transactionDate);
  if (bookedAt === null) return { kind: 'quarantine', problem: 'thời điểm giao dịch không có thật' };
  if (bookedAt > now + FURTHEST_AHEAD_MS) return { kind: 'quarantine', problem: 'thời điểm giao dịch ở tương lai' };
  return {
    kind: 'events',
    events: [
      {
        providerEventId: String(fields.id),
        direction: fields.transferType,
        amountVnd: vnd(fields.transferAmount),
        accountNumber: fields.accountNumber,
        subAccount: fields.subAccount || null,
        memo: fields.content ?? '',
        bankReference: fields.referenceCode || null,
        isTest: isSandboxCall(fields),
        bookedAt,
      },
    ],
  };
}

function isSandboxCall(fields: {
  referenceCode?: string | null | undefined;
  code?: string | null | undefined;
  subAccount?: string | null | undefined;
}): boolean {
  return (
    /^SB/.test(fields.referenceCode ?? '') ||
    [fields.code, fields.subAccount].some((text) => /^SBSEPAY/.test(text ?? ''))
  );
}
