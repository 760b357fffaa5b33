import { sql } from 'kysely';
import type { Database } from '../../server/src/db/index.ts';
import type { Fact, Notice } from './fact.ts';
import { tellerOf } from './teller.ts';
import type { World } from './world.ts';

/** A name under which a transaction is kept, and what is kept of it. */
export interface KeptRow {
  connectionId: string;
  provider: string;
  providerEventId: string;
  accountNumber: string;
  transactionId: string;
  amountVnd: number;
  direction: string;
  bookedAt: number;
  twinOf: string | null;
}

const kept = sql.raw<KeptRow>(
  `select connectionId, provider, providerEventId, accountNumber, id as transactionId, amountVnd, direction, bookedAt, twinOf
   from BankTransaction
   union
   select own.connectionId, own.provider, own.providerEventId, own.accountNumber, own.transactionId, t.amountVnd, t.direction, t.bookedAt,
     t.twinOf
   from BankTransactionKey own join BankTransaction t on t.id = own.transactionId`,
);

/** Every name under which a transaction is kept, with what is kept of it. */
export async function readKept(db: Database): Promise<KeptRow[]> {
  return (await kept.execute(db)).rows;
}

/** One money of the truth: everything that tells of it. A bank that numbers its transfers makes one of several providers’. */
export interface Told {
  fact: Fact;
  notices: Notice[];
}

/** The moneys that somebody tells of. Without the bank's number two providers cannot be known to tell of the same one. */
export function listTold({ notices }: World): Told[] {
  const told = new Map<string, Told>();
  for (const notice of notices) {
    const { fact, connectionId } = notice;
    const key = fact.bankReference === null ? `${fact.number} ${tellerOf(connectionId).provider}` : `${fact.number}`;
    const own = told.get(key) ?? { fact, notices: [] };
    own.notices.push(notice);
    told.set(key, own);
  }
  return [...told.values()];
}

/** The name under which a telling must be kept. */
export function nameOf(notice: Notice) {
  const { connectionId } = notice;
  if (notice.channel === 'statement') {
    const { bankReference, accountNumber } = notice.fact;
    return { connectionId, provider: 'statement', providerEventId: bankReference ?? '', accountNumber };
  }
  const teller = tellerOf(connectionId);
  const { provider } = teller;
  return {
    connectionId,
    provider,
    providerEventId: teller.idInBooks(notice),
    accountNumber: notice.fact.accountNumber,
  };
}

/** A name as one text. */
export function keyOf({
  connectionId,
  provider,
  providerEventId,
  accountNumber,
}: Pick<KeptRow, 'connectionId' | 'provider' | 'providerEventId' | 'accountNumber'>) {
  return `${connectionId} ${provider} ${providerEventId} ${accountNumber}`;
}
