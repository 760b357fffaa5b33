import { type Vnd, vnd } from '@choso/shared/money';
import type { Tx } from '../../db/index.ts';
import { withoutStopped } from '../store.ts';

/** One step in the story of an excess: its stall decided to give back so much, or its bank told that so much went. */
export interface ExcessStep {
  kind: 'promised' | 'returned';
  amountVnd: number;
  at: number;
}

/** How much of an excess its stall has decided to give back and has not sent yet. Pure. */
export function promisedVnd(steps: readonly ExcessStep[]): Vnd {
  const inOrder = [...steps].sort((one, other) => one.at - other.at);
  // Money that left before anybody decided keeps no later promise.
  const owed = inOrder.reduce(
    (sum, { kind, amountVnd }) => (kind === 'promised' ? sum + amountVnd : Math.max(0, sum - amountVnd)),
    0,
  );
  return vnd(owed);
}

/** The same, of a bill as it is kept; decisions that were taken back promise nothing. */
export async function readPromisedVnd(tx: Tx, billId: string): Promise<Vnd> {
  const promised = await tx
    .selectFrom('Decision')
    .leftJoin('Decision as Undoing', 'Undoing.undoes', 'Decision.id')
    .select(['Decision.amountVnd', 'Decision.createdAt as at'])
    .where('Decision.paymentRequestId', '=', billId)
    .where('Decision.kind', '=', 'give-back')
    .where('Undoing.id', 'is', null)
    .execute();
  if (promised.length === 0) return vnd(0);
  const returned = await tx
    .selectFrom('BankTransaction')
    .select(['id', 'amountVnd', 'receivedAt as at'])
    .where('paymentRequestId', '=', billId)
    .where('direction', '=', 'out')
    .execute();
  return promisedVnd([
    ...promised.map((step): ExcessStep => ({ ...step, kind: 'promised' })),
    ...(await withoutStopped(tx, returned)).map(
      ({ amountVnd, at }): ExcessStep => ({ amountVnd, at, kind: 'returned' }),
    ),
  ]);
}
