import type { Kysely } from 'kysely';
import { addColumns, code, count, optional, text, whole } from './create-table.ts';

/** The one table whose rows change, as they are then. */
interface Markets {
  Market: { paymentMode: string; acceptance: string | null };
}

/** Orders that a stall answers, weighs and hands over by code. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'Market', { columns: { acceptance: optional(code(20)) } });
  // Until now every order that is paid at once was taken up by itself; goods of a fixed price still are.
  await (db as Kysely<Markets>)
    .updateTable('Market')
    .set({ acceptance: 'fixed-at-once' })
    .where('paymentMode', '=', 'pay-now')
    .execute();
  await addColumns(db, 'OrderGroup', {
    columns: {
      version: optional(count),
      answerBy: optional(whole),
      proposalNote: optional(text(200)),
      cancelReason: optional(code(20)),
      cancelNote: optional(text(200)),
      acceptedAt: optional(whole),
      proposedAt: optional(whole),
      readyAt: optional(whole),
      endedAt: optional(whole),
      handoverCode: optional(code(8)),
      wrongCodes: optional(count),
      handoverReason: optional(text(200)),
      moneyNotedAt: optional(whole),
    },
    indexes: [['state', 'answerBy']],
  });
  await addColumns(db, 'OrderLine', {
    columns: {
      orderedMilli: optional(whole),
      proposedMilli: optional(whole),
      isWeighed: optional(count),
      ifGone: optional(code(10)),
      insteadOf: optional(count),
    },
  });
}
