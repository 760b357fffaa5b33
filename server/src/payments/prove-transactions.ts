import { type ChainedLink, findDifference, type Proof } from '../audit/index.ts';
import type { Database } from '../db/index.ts';

/** Compares bank transactions and where their money went with what the chain witnessed. */
export function proveTransactions(db: Database, marketId: string): Proof {
  let witnessed = 0;
  return {
    async check(links) {
      const booked = links.filter((link) => link.action === 'bank-transaction.booked');
      if (booked.length === 0) return null;
      witnessed += booked.length;
      const ids = booked.map((link) => link.subject);
      const rows = await db.selectFrom('BankTransaction').selectAll().where('id', 'in', ids).execute();
      const parts = await db.selectFrom('Allocation').selectAll().where('transactionId', 'in', ids).execute();
      const rowOf = new Map(rows.map((row) => [row.id, { ...row, isTest: Boolean(row.isTest) }]));
      const rematches = await readRematches(db, marketId, ids);
      for (const { seq, subject, content } of booked) {
        const facts = JSON.parse(content) as BookedFacts;
        const row = rowOf.get(subject);
        if (!row) return { seq, reason: `bank transaction ${subject} has been removed` };
        const rematch = rematches.get(subject);
        const verdict = rematch?.verdict ?? facts.verdict;
        const difference = findDifference(row, { ...facts.transaction, verdict });
        if (difference)
          return { seq, reason: `bank transaction ${subject} is not what was told: ${difference} differs` };
        const own = parts.filter((part) => part.transactionId === subject);
        if (inOneOrder(own) !== inOneOrder([...facts.parts, ...(rematch?.parts ?? [])]))
          return { seq, reason: `the allocations of bank transaction ${subject} are not what was decided` };
      }
      return null;
    },
    async end() {
      const { count } = await db
        .selectFrom('BankTransaction')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('marketId', '=', marketId)
        .executeTakeFirstOrThrow();
      return Number(count) > witnessed ? 'there is a bank transaction that nothing witnessed' : null;
    },
  };
}

/** Compares what bills asked for with what the chain witnessed when they were made. */
export function proveBills(db: Database, marketId: string): Proof {
  let witnessed = 0;
  return {
    async check(links) {
      const created = links.filter((link) => link.action === 'payment-request.created');
      if (created.length === 0) return null;
      witnessed += created.length;
      const ids = created.map((link) => link.subject);
      const rows = await db.selectFrom('PaymentRequest').selectAll().where('id', 'in', ids).execute();
      const rowOf = new Map(rows.map((row) => [row.id, row]));
      for (const link of created) {
        const row = rowOf.get(link.subject);
        if (!row) return { seq: link.seq, reason: `bill ${link.subject} has been removed` };
        const difference = findDifference(row, readFacts(link));
        if (difference)
          return { seq: link.seq, reason: `bill ${row.reference} is not what was asked: ${difference} differs` };
      }
      return null;
    },
    async end() {
      const { count } = await db
        .selectFrom('PaymentRequest')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('marketId', '=', marketId)
        .executeTakeFirstOrThrow();
      return Number(count) > witnessed ? 'there is a bill that nothing witnessed' : null;
    },
  };
}

/** Compares what people decided with what the chain witnessed. */
export function proveDecisions(db: Database, marketId: string): Proof {
  let witnessed = 0;
  return {
    async check(links) {
      const made = links.filter((link) => link.action.startsWith('decision.'));
      if (made.length === 0) return null;
      witnessed += made.length;
      const ids = made.map((link) => link.subject);
      const rows = await db.selectFrom('Decision').selectAll().where('id', 'in', ids).execute();
      const rowOf = new Map(rows.map((row) => [row.id, row]));
      for (const link of made) {
        const row = rowOf.get(link.subject);
        if (!row) return { seq: link.seq, reason: `decision ${link.subject} has been removed` };
        const { decision } = readFacts(link) as { decision: Record<string, unknown> };
        const difference = findDifference(row, { ...decision, actor: link.actor });
        if (difference)
          return { seq: link.seq, reason: `decision ${link.subject} is not what was decided: ${difference} differs` };
      }
      return null;
    },
    async end() {
      const { count } = await db
        .selectFrom('Decision')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('marketId', '=', marketId)
        .executeTakeFirstOrThrow();
      return Number(count) > witnessed ? 'there is a decision that nothing witnessed' : null;
    },
  };
}

/** What some transactions came to be when the bill that they named was told after them. */
async function readRematches(db: Database, marketId: string, ids: readonly string[]) {
  const rows = await db
    .selectFrom('AuditEntry')
    .select(['subject', 'content'])
    .where('marketId', '=', marketId)
    .where('action', '=', 'bank-transaction.rematched')
    .where('subject', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ subject, content }) => [subject, JSON.parse(content) as Omit<BookedFacts, 'transaction'>]),
  );
}

interface PartFacts {
  bucket: string;
  amountVnd: number;
  paymentRequestId: string | null;
}

interface BookedFacts {
  transaction: Record<string, unknown>;
  verdict: string;
  parts: PartFacts[];
}

function readFacts(link: ChainedLink): Record<string, unknown> {
  return JSON.parse(link.content);
}

function inOneOrder(parts: readonly PartFacts[]): string {
  const told = parts.map(({ bucket, amountVnd, paymentRequestId }) => `${bucket} ${amountVnd} ${paymentRequestId}`);
  return told.sort().join('\n');
}
