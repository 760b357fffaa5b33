import type { Vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import { witness } from '../audit/index.ts';
import type { Tx } from '../db/index.ts';
import { bookAtCounter, postEntries } from '../ledger/index.ts';

/** Cash that leaves a stall's drawer because its shopper transferred more on purpose; negative when it comes back. */
export interface HandOut {
  marketId: string;
  stallId: string;
  paymentRequestId: string;
  reference: string;
  amountVnd: Vnd;
  bookedAt: number;
}

/** Post and witness cash-backs, each as an entry of its own: the bank tells nothing of them. */
export async function handOutCash(tx: Tx, handOuts: readonly HandOut[], now: number): Promise<void> {
  if (handOuts.length === 0) return;
  const entries = await postEntries(
    tx,
    handOuts.map(({ paymentRequestId, reference, amountVnd, ...entry }) => {
      const description = sayReason(amountVnd > 0 ? 'cash/handed-out' : 'cash/taken-back', { reference });
      const about = { ...entry, kind: 'cash-back', subjectId: paymentRequestId, description } as const;
      return bookAtCounter(about, amountVnd, { debit: 'cash-back', credit: 'cash' });
    }),
  );
  await witness(
    tx,
    entries.map((entry) => ({
      marketId: entry.marketId,
      actor: 'cash-back',
      action: 'cash-back.handed-out',
      subject: entry.id,
      facts: { entry },
    })),
    now,
  );
}
