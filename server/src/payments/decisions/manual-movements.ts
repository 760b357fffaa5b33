import { vnd } from '@choso/shared/money';
import type { Tx } from '../../db/index.ts';
import type { BillMovement } from '../replay-movements.ts';

/** What people decided about some bills and did not take back, as movements, by the bill. */
export async function listManualMovements(tx: Tx, billIds: readonly string[]): Promise<[string, BillMovement][]> {
  const rows = await tx
    .selectFrom('Decision')
    .leftJoin('Decision as Undoing', 'Undoing.undoes', 'Decision.id')
    .leftJoin('BankTransaction', 'BankTransaction.id', 'Decision.transactionId')
    .select(['Decision.id', 'Decision.kind', 'Decision.amountVnd', 'Decision.createdAt', 'Decision.paymentRequestId'])
    .select(['BankTransaction.bookedAt', 'BankTransaction.providerEventId'])
    .where('Decision.paymentRequestId', 'in', [...billIds])
    .where('Decision.kind', 'in', ['cash', 'match', 'accept-short'])
    .where('Undoing.id', 'is', null)
    .execute();
  return rows.map((row) => [
    String(row.paymentRequestId),
    {
      direction: row.kind === 'accept-short' ? 'accept' : 'in',
      amountVnd: vnd(row.amountVnd),
      bookedAt: row.bookedAt ?? row.createdAt,
      providerEventId: row.providerEventId ?? row.id,
      isManual: true,
    },
  ]);
}
