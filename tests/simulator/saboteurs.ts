import { findReferences } from '@choso/shared/reference-code';
import { sql } from 'kysely';
import { newId, type Tx } from '../../server/src/db/index.ts';
import type { Sabotage } from './core.ts';
import { secretOf } from './town.ts';

type Book = Parameters<NonNullable<Sabotage['book']>>[0];
type Arrivals = Parameters<Book>[1];
type Bookings = Awaited<ReturnType<Book>>;

/** A core that is wrong in one way, and what the rule says that should notice it. */
export interface Saboteur {
  what: string;
  sabotage: Sabotage;
  noticed: RegExp;
}

/** A booking that does something more, in the same transaction. */
const andThen = (more: (tx: Tx, ids: Touched) => Promise<unknown>): Sabotage => ({
  book: (book) => async (tx, arrivals, told, now) => {
    const bookings = await book(tx, arrivals, told, now);
    if (bookings.length > 0) await more(tx, touched(arrivals, bookings));
    return bookings;
  },
});

interface Touched {
  transactionIds: string[];
  billIds: string[];
  arrivals: Arrivals;
  bookings: Bookings;
}

function touched(arrivals: Arrivals, bookings: Bookings): Touched {
  // Never empty, so that a list in SQL is never.
  const billIds = ['', ...bookings.flatMap(({ paymentRequestId }) => paymentRequestId ?? [])];
  return { transactionIds: ['', ...arrivals.map(({ id }) => id)], billIds, arrivals, bookings };
}

/**
 * Send money that names a bill of another account to that bill. Only what the bill would take: what names several, comes
 * too late or leaves would stand elsewhere, and be missed there first.
 */
async function redirect(tx: Tx, arrivals: Arrivals): Promise<Arrivals> {
  const bills = await tx.selectFrom('PaymentRequest').select(['reference', 'bankAccountId', 'expiresAt']).execute();
  const accounts = await tx.selectFrom('BankAccount').selectAll().execute();
  return arrivals.map((arrival) => {
    const named = findReferences(arrival.memo);
    const [bill, second] = bills.filter(({ reference }) => named.includes(reference));
    const isTaken = bill && !second && arrival.direction === 'in' && arrival.bookedAt <= bill.expiresAt;
    const account = isTaken ? accounts.find(({ id }) => id === bill.bankAccountId) : undefined;
    // A number that went from one stall to another looks the same on both; only the whole books tell them apart.
    const isAnother = account && account.accountNumber !== arrival.account?.accountNumber;
    return isAnother ? { ...arrival, account } : arrival;
  });
}

let toldSoFar = 0;
const unheard: (() => Promise<unknown>)[] = [];

export const saboteurs: readonly Saboteur[] = [
  {
    what: 'takes every telling for a new fact',
    sabotage: {
      inbox: (inbox) => ({
        receive(connection, channel, body, read) {
          if (read.kind !== 'events') return inbox.receive(connection, channel, body, read);
          toldSoFar += 1;
          const events = read.events.map((event) => ({
            ...event,
            providerEventId: `${event.providerEventId}-${toldSoFar}`,
            bankReference: null,
          }));
          return inbox.receive(connection, channel, body, { ...read, events });
        },
      }),
    },
    noticed: /answered is kept/,
  },
  {
    what: 'books money for whoever it names, whosesoever account it reached',
    sabotage: { book: (book) => async (tx, arrivals, told, now) => book(tx, await redirect(tx, arrivals), told, now) },
    noticed: /payee’s account/,
  },
  {
    what: 'counts a credit twice',
    sabotage: andThen(async (tx, { bookings, arrivals }) => {
      for (const { transactionId, paymentRequestId } of bookings) {
        const amount = arrivals.find(({ id }) => id === transactionId)?.amountVnd ?? 0;
        await sql`update PaymentRequest set receivedVnd = receivedVnd + ${amount} where id = ${paymentRequestId ?? ''}`.execute(
          tx,
        );
      }
    }),
    noticed: /received the sum|no more and no less|whole amount/,
  },
  {
    what: 'posts one đồng more than came',
    sabotage: andThen((tx, { transactionIds }) =>
      sql`update Posting set amountVnd = amountVnd + 1 where line = 1
        and entryId in (select id from JournalEntry where transactionId in (${sql.join(transactionIds)}))`.execute(tx),
    ),
    noticed: /sum to zero/,
  },
  {
    what: 'posts money to another stall',
    sabotage: andThen((tx, { transactionIds }) =>
      sql`update Posting set stallId = 'a2' where
        entryId in (select id from JournalEntry where transactionId in (${sql.join(transactionIds)}))`.execute(tx),
    ),
    noticed: /moves in the journal/,
  },
  {
    what: 'forgets to witness what it booked',
    sabotage: andThen(async (tx, { transactionIds }) => {
      await sql`delete from AuditEntry where subject in (${sql.join(transactionIds)})`.execute(tx);
      for (const { marketId } of await tx.selectFrom('AuditHead').select('marketId').execute()) {
        const last = await tx
          .selectFrom('AuditEntry')
          .select(['seq', 'hash'])
          .where('marketId', '=', marketId)
          .orderBy('seq', 'desc')
          .executeTakeFirst();
        const head = last ?? { seq: 0, hash: '0'.repeat(64) };
        await tx.updateTable('AuditHead').set(head).where('marketId', '=', marketId).execute();
      }
    }),
    noticed: /witnessed once/,
  },
  {
    what: 'witnesses without binding to the row before',
    sabotage: andThen((tx, { transactionIds }) =>
      sql`update AuditEntry set prevHash = ${'0'.repeat(64)} where seq > 1 and subject in (${sql.join(transactionIds)})`.execute(
        tx,
      ),
    ),
    noticed: /chain recomputes/,
  },
  {
    what: 'turns green at the first đồng',
    sabotage: andThen((tx, { billIds }) =>
      sql`update PaymentRequest set state = 'settled', settledAt = 1
        where state = 'open' and receivedVnd > 0 and id in (${sql.join(billIds)})`.execute(tx),
    ),
    noticed: /whole amount/,
  },
  {
    what: 'never turns green',
    sabotage: andThen((tx, { billIds }) =>
      sql`update PaymentRequest set state = 'open', settledAt = null where id in (${sql.join(billIds)})`.execute(tx),
    ),
    noticed: /whole amount/,
  },
  {
    what: 'loses what was paid too much',
    sabotage: andThen((tx, { transactionIds }) =>
      sql`delete from Allocation where bucket = 'excess' and transactionId in (${sql.join(transactionIds)})`.execute(
        tx,
      ),
    ),
    noticed: /stands in its buckets/,
  },
  {
    what: 'announces a settled bill twice',
    sabotage: andThen((tx, { billIds }) =>
      sql`insert into Event (topic, kind, ref, version, at)
        select 'payment-request:twice', 'payment-request.settled', id, version, 0 from PaymentRequest
        where state = 'settled' and id in (${sql.join(billIds)})`.execute(tx),
    ),
    noticed: /told once|announced/,
  },
  {
    what: 'dates a bill by when it heard of the money',
    sabotage: andThen(async (tx, { bookings, arrivals }) => {
      for (const { transactionId, paymentRequestId } of bookings) {
        const heardAt = arrivals.find(({ id }) => id === transactionId)?.receivedAt ?? 0;
        await sql`update PaymentRequest set settledAt = ${heardAt}
          where state = 'settled' and id = ${paymentRequestId ?? ''}`.execute(tx);
      }
    }),
    noticed: /stands as its money says/,
  },
  {
    what: 'edits an entry of the journal',
    sabotage: andThen((tx) => sql`update JournalEntry set description = 'khác' where seq = 1`.execute(tx)),
    noticed: /only grows|complain/,
  },
  {
    what: 'edits an event that was told',
    sabotage: andThen(async (tx) => {
      const first = await tx.selectFrom('Event').select('cursor').orderBy('cursor').executeTakeFirst();
      const edited = tx.updateTable('Event').set({ at: sql`at - 1` });
      await edited.where('cursor', '=', first?.cursor ?? 0).execute();
    }),
    noticed: /events only grows/,
  },
  {
    what: 'edits where money went',
    sabotage: andThen(async (tx) => {
      const first = await tx.selectFrom('Allocation').select('id').orderBy('id').executeTakeFirst();
      await sql`update Allocation set createdAt = createdAt - 1 where id = ${first?.id ?? ''}`.execute(tx);
    }),
    noticed: /allocations only grows/,
  },
  {
    what: 'edits what was witnessed',
    sabotage: andThen((tx) => sql`update AuditEntry set actor = 'ai đó' where seq = 1`.execute(tx)),
    noticed: /chain recomputes|chain only grows/,
  },
  {
    what: 'edits the words of the bank',
    sabotage: andThen((tx) => sql`update BankTransaction set memo = 'khác'`.execute(tx)),
    noticed: /complain/,
  },
  {
    what: 'moves a bill while it refuses to cancel it',
    sabotage: {
      send: (send, db) => async (method, path, sent) => {
        const heard = await send(method, path, sent);
        if (heard.status === 409 && path.endsWith('/cancel'))
          await sql`update PaymentRequest set receivedVnd = receivedVnd + 1 where id = ${sent.params?.id ?? ''}`
            .execute(db)
            // In a program that has died nothing can be moved.
            .catch(() => undefined);
        return heard;
      },
    },
    noticed: /received the sum|no more and no less|ran out without money|holds nothing/,
  },
  {
    what: 'believes a stall’s own feed about another stall’s account',
    sabotage: {
      inbox: (inbox) => ({
        receive: (connection, ...arrival) => inbox.receive({ ...connection, stallId: null }, ...arrival),
      }),
    },
    noticed: /what the facts make it|as its money says|kept once|answered is kept/,
  },
  {
    what: 'asks, and does not keep what it hears',
    sabotage: {
      inbox: (inbox) => ({
        receive: async (connection, channel, ...read) =>
          channel === 'pull' ? undefined : inbox.receive(connection, channel, ...read),
      }),
    },
    noticed: /answered is kept/,
  },
  {
    what: 'never asks again',
    sabotage: { pull: async () => undefined },
    noticed: /not told is asked for/,
  },
  {
    what: 'commits in the middle',
    sabotage: andThen(async (tx) => {
      await sql`commit`.execute(tx);
      await sql`begin`.execute(tx);
    }),
    noticed: /belongs to a transaction|told to it once|witnessed|received the sum|says of every|no more and no less/,
  },
  {
    what: 'says yes before it knows',
    sabotage: {
      inbox: (inbox) => ({
        async receive(...arrival) {
          unheard.push(() => inbox.receive(...arrival).catch(() => undefined));
        },
      }),
      catchUp: () => Promise.all(unheard.splice(0).map((work) => work())),
    },
    noticed: /answered is kept/,
  },
  {
    what: 'says yes though the database could not take it',
    sabotage: { inbox: (inbox) => ({ receive: (...arrival) => inbox.receive(...arrival).catch(() => undefined) }) },
    noticed: /answered is kept/,
  },
  {
    what: 'takes two deliveries at once for one',
    sabotage: {
      inbox(inbox) {
        let isTaking = false;
        return {
          async receive(...arrival) {
            if (isTaking) return;
            isTaking = true;
            await inbox.receive(...arrival).finally(() => {
              isTaking = false;
            });
          },
        };
      },
    },
    noticed: /answered is kept/,
  },
  {
    what: 'believes whoever calls',
    sabotage: {
      send: (send) => (method, path, sent) => {
        const isKeyed = sent.params?.connectionId === 'sepay-too';
        const headers = { Authorization: `Apikey ${secretOf('sepay-too')}` };
        return send(method, path, isKeyed ? { ...sent, headers } : sent);
      },
    },
    noticed: /answer they should/,
  },
  {
    what: 'keeps what it refuses',
    sabotage: {
      send: (send, db) => async (method, path, sent) => {
        const heard = await send(method, path, sent);
        const connectionId = sent.params?.connectionId ?? '';
        const row = { id: newId(), connectionId, channel: 'webhook', body: '', outcome: 'quarantined', problem: 'x' };
        if (heard.status === 401)
          await db
            .insertInto('BankDelivery')
            .values({ ...row, transactionId: null, receivedAt: 0 })
            .execute()
            // In a program that has died nothing can be kept.
            .catch(() => undefined);
        return heard;
      },
    },
    noticed: /refused leaves nothing/,
  },
];
