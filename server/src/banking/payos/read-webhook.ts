import { vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import { parseVietnamStamp } from '@choso/shared/time';
import { z } from 'zod';
import type { ReadDelivery } from '../bank-event.ts';
import { believe, fields, quarantine, quarantineShape, type ToldEvent } from '../read-event.ts';

/** The transaction of payOS's own documentation, which it delivers when an address is confirmed. */
export const TEST_REFERENCE = 'TF230204212323';

const transaction = z.looseObject({
  amount: fields.amountVnd,
  description: fields.memo,
  accountNumber: fields.accountNumber,
  reference: z.string().regex(/^[\x21-\x7e]{1,58}$/),
  transactionDateTime: z.string(),
  currency: z.literal('VND').optional(),
  paymentLinkId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  code: z.literal('00').optional(),
  virtualAccountNumber: fields.virtualAccount,
});
const webhook = z.object({ data: transaction });

/** Read payOS's webhook body. Only `data` is signed, so nothing beside it is read. */
export function readPayosWebhook(body: unknown, now: number): ReadDelivery {
  const parsed = webhook.safeParse(body);
  if (!parsed.success) return quarantineShape(parsed.error);
  if (isAmbiguous(parsed.data.data)) return quarantine(sayReason('told/ambiguous-signature', {}));
  return believe(toEvent(parsed.data.data), now);
}

/** Read a transfer as a payment link lists it, with the link's id: the same transfer as the webhook's. */
export function readPayosTransaction(listed: unknown, now: number): ReadDelivery {
  const parsed = transaction.safeParse(listed);
  return parsed.success ? believe(toEvent(parsed.data), now) : quarantineShape(parsed.error);
}

function toEvent(told: z.output<typeof transaction>): ToldEvent {
  return {
    // One link may take several transfers.
    providerEventId: `${told.paymentLinkId}/${told.reference}`,
    direction: 'in',
    amountVnd: vnd(told.amount),
    accountNumber: told.accountNumber,
    subAccount: told.virtualAccountNumber || null,
    memo: told.description ?? '',
    bankReference: told.reference,
    isTest: told.reference === TEST_REFERENCE,
    bookedAt: parseStamp(told.transactionDateTime),
  };
}

// Webhooks write Vietnam's wall clock; the list of a link may write an instant with its offset.
function parseStamp(stamp: string): number | null {
  const isIso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?([+-]\d\d:\d\d|Z)$/.test(stamp);
  const instant = isIso ? Date.parse(stamp) : Number.NaN;
  return Number.isNaN(instant) ? parseVietnamStamp(stamp) : instant;
}

// payOS encodes nothing, so a memo `x&reference=y` is signed like a field `reference` of its own: whoever types memos and
// once saw a signature could tell one transfer under two names.
function isAmbiguous(data: Record<string, unknown>): boolean {
  return Object.values(data).some((value) => typeof value === 'string' && /&\w+=/.test(value));
}
