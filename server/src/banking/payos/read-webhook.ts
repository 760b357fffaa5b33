import { vnd } from '@choso/shared/money';
import { parseVietnamStamp } from '@choso/shared/time';
import { z } from 'zod';
import type { ReadDelivery } from '../bank-event.ts';
import { believe, fields, quarantine, quarantineShape } from '../read-event.ts';

// The transaction of payOS's own documentation, which it delivers when an address is confirmed.
const TEST_REFERENCE = 'TF230204212323';

const webhook = z.object({
  data: z.looseObject({
    amount: fields.amountVnd,
    description: fields.memo,
    accountNumber: fields.accountNumber,
    reference: z.string().regex(/^[\x21-\x7e]{1,58}$/),
    transactionDateTime: z.string(),
    currency: z.literal('VND').optional(),
    paymentLinkId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
    code: z.literal('00').optional(),
    virtualAccountNumber: fields.virtualAccount,
  }),
});

/** Read payOS's webhook body. Only `data` is signed, so nothing beside it is read. */
export function readPayosWebhook(body: unknown, now: number): ReadDelivery {
  const parsed = webhook.safeParse(body);
  if (!parsed.success) return quarantineShape(parsed.error);
  const { data } = parsed.data;
  if (isAmbiguous(data)) return quarantine('một trường chứa dấu & của chữ ký: không rõ payOS đã ký điều gì');
  return believe(
    {
      // One link may take several transfers.
      providerEventId: `${data.paymentLinkId}/${data.reference}`,
      direction: 'in',
      amountVnd: vnd(data.amount),
      accountNumber: data.accountNumber,
      subAccount: data.virtualAccountNumber || null,
      memo: data.description ?? '',
      bankReference: data.reference,
      isTest: data.reference === TEST_REFERENCE,
      bookedAt: parseVietnamStamp(data.transactionDateTime),
    },
    now,
  );
}

// payOS encodes nothing, so a memo `x&reference=y` is signed like a field `reference` of its own: whoever types memos and
// once saw a signature could tell one transfer under two names.
function isAmbiguous(data: Record<string, unknown>): boolean {
  return Object.values(data).some((value) => typeof value === 'string' && /&\w+=/.test(value));
}
