import type { Database } from '../db/index.ts';
import { providers } from './providers.ts';
import type { BankTransactionRow } from './read-transactions.ts';

/** A delivery as somebody may read it. `leftOut` counts the transactions of others that were cut out of its body. */
export interface ReadableDelivery {
  id: string;
  receivedAt: number;
  channel: string;
  body: string;
  leftOut: number;
}

/**
 * Every delivery that told of a transaction, oldest first: as it came for whoever reads the market's trail, and for a
 * stall without what a feed that is not its own told of others in the same breath.
 */
export async function listDeliveries(
  db: Database,
  { id: transactionId, providerEventId, stallId }: BankTransactionRow,
  { isWhole }: { isWhole: boolean },
): Promise<ReadableDelivery[]> {
  const rows = await db
    .selectFrom('BankDelivery')
    .innerJoin('BankConnection', 'BankConnection.id', 'BankDelivery.connectionId')
    .select(['BankDelivery.id', 'receivedAt', 'channel', 'body', 'provider', 'BankConnection.stallId as feedOf'])
    .where('transactionId', '=', transactionId)
    .orderBy('BankDelivery.id')
    .execute();
  const names = isWhole
    ? []
    : await db
        .selectFrom('BankTransactionKey')
        .select('providerEventId')
        .where('transactionId', '=', transactionId)
        .execute();
  const ids = new Set([providerEventId, ...names.map((name) => name.providerEventId)]);
  return rows.map(({ provider, feedOf, ...delivery }) => {
    const { body, receivedAt } = delivery;
    // A feed of the stall's own tells its holder nothing that the holder may not know.
    const part = isWhole || feedOf === stallId ? null : providers[provider]?.ownPart?.(readJson(body), ids, receivedAt);
    return part && part.leftOut > 0
      ? { ...delivery, body: JSON.stringify(part.body), leftOut: part.leftOut }
      : { ...delivery, leftOut: 0 };
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
