import { vnd } from '@choso/shared/money';
import { z } from 'zod';
import type { ReadDelivery } from '../bank-event.ts';
import type { SeenLink } from '../link-maker.ts';
import { believe, fields, quarantineShape } from '../read-event.ts';
import { toBookedAt } from './transaction-time.ts';

const WAITING = 0;
const PAID = 1;
// Below it, a number of this century is in seconds. The pages say `timestamp`, their examples are seconds.
const LEAST_MILLISECONDS = 100_000_000_000;

const order = z.looseObject({ status: z.int() });
const paid = z.looseObject({
  referenceNumber: z.string().regex(/^[\x21-\x7e]{1,50}$/),
  // Written as a number on one page and as a text on another.
  amount: z
    .union([z.string().regex(/^\d{1,13}$/), z.int()])
    .transform(Number)
    .pipe(fields.amountVnd),
  content: fields.memo,
  transType: z.enum(['C', 'D']),
  timePaid: z.int().positive(),
});

/**
 * Read what VietQR.vn's check-order tells of one order: still waiting, paid, or ended, and each transfer in it. A transfer
 * has the id that the transaction-sync of the same one has.
 */
export function readVietqrOrder(rows: readonly unknown[], accountNumber: string, now: number): SeenLink {
  const seen = rows.map((row) => {
    const parsed = order.safeParse(row);
    // Nobody knows whether money came with it: it is kept for a person, and the order is asked about again.
    if (!parsed.success) return { isOpen: true, read: quarantineShape(parsed.error), row };
    const { status } = parsed.data;
    return { isOpen: status === WAITING, read: status === PAID ? readPaid(row, accountNumber, now) : null, row };
  });
  return {
    isOpen: seen.some(({ isOpen }) => isOpen),
    deliveries: seen.flatMap(({ read, row }) => (read ? [{ body: JSON.stringify(row), read }] : [])),
  };
}

function readPaid(row: unknown, accountNumber: string, now: number): ReadDelivery {
  const parsed = paid.safeParse(row);
  if (!parsed.success) return quarantineShape(parsed.error);
  const { referenceNumber, amount, content, transType, timePaid } = parsed.data;
  const told = timePaid < LEAST_MILLISECONDS ? timePaid * 1000 : timePaid;
  return believe(
    {
      providerEventId: `${accountNumber}/${referenceNumber}`,
      direction: transType === 'C' ? 'in' : 'out',
      amountVnd: vnd(amount),
      accountNumber,
      subAccount: null,
      memo: content ?? '',
      bankReference: referenceNumber,
      isTest: false,
      bookedAt: toBookedAt(told, now),
    },
    now,
  );
}
