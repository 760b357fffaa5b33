import { toBusinessDate } from '@choso/shared/time';
import { seedDemo } from '../../prisma/seed/seed-demo.ts';
import { createDaySigner, keepSigningKey } from '../../server/src/audit/index.ts';
import { openDatabase } from '../../server/src/db/index.ts';
import { fillLedger } from './ledger-fixture.mjs';

/**
 * Fill a new SQLite database with the demo market after so many payments of bills, every table that a payment touches, and
 * its days signed as they ended.
 */
export async function fillMarket(file, count) {
  await fillLedger(file, count, {
    found: (db) => seedDemo(db, Date.now()),
    fillMore: (bulk) => {
      for (const fill of fills) bulk.exec(fill);
      // The first look at a new database's books would take a processor of the two for as long as the bench lasts.
      bulk.exec(`insert into BooksCheck (marketId, businessDate, checkedAt, tookMs, links, transactions, entries, bills)
        select id, '${toBusinessDate(Date.now())}', ${Date.now()}, 0, 0, 0, 0, 0 from Market`);
    },
  });
  const db = openDatabase(`file:${file}`);
  await createDaySigner({ db, key: keepSigningKey(`${file}.pem`), clock: Date.now })();
  await db.destroy();
}

const bill = `printf('01a20f76-3388-721a-84e8-%012d', seq)`;
const stall = `printf('gc-a%02d', seq % 40)`;
const account = `printf('DEMO%012d', 1 + seq % 40)`;
// As scattered as what chance gives, no two alike (an odd factor leaves none out), and none that is ever drawn: no code has a 0.
const reference = `printf('CS%06X0', (seq * 40503) % 16777216)`;
const fills = [
  `insert into PaymentRequest (id, marketId, stallId, bankAccountId, reference, amountVnd, receivedVnd, state, flags, purpose,
     createdAt, expiresAt, settledAt, version)
   select ${bill}, marketId, ${stall}, ${stall} || '-account', ${reference}, 25000, 25000, 'settled', '', 'counter',
     bookedAt - 60000, bookedAt + 840000, bookedAt, 2 from JournalEntry`,
  `insert into BankTransaction (id, connectionId, provider, providerEventId, direction, amountVnd, accountNumber, memo,
     bankReference, isTest, bookedAt, receivedAt, bankAccountId, stallId, marketId, paymentRequestId, reference, verdict,
     isLate, differenceVnd, reason)
   select transactionId, 'demo-sepay', 'sepay', seq, 'in', 25000, ${account}, ${reference}, 'FT' || seq, 0, bookedAt,
     bookedAt, ${stall} || '-account', ${stall}, marketId, ${bill}, ${reference}, 'exact', 0, 0, description
   from JournalEntry`,
  `insert into BankDelivery (id, connectionId, channel, body, outcome, transactionId, receivedAt)
   select printf('01a20f76-3388-799d-84e8-%012d', seq), 'demo-sepay', 'webhook',
     printf('{"id":%d,"gateway":"NganHangDemo","transactionDate":"2026-11-24 08:00:00","accountNumber":"%s","code":null,'
       || '"content":"%s","transferType":"in","transferAmount":25000,"accumulated":0,"subAccount":null,'
       || '"referenceCode":"FT%d","description":""}', seq, ${account}, ${reference}, seq),
     'accepted', transactionId, bookedAt from JournalEntry`,
  `insert into Allocation (id, transactionId, paymentRequestId, bucket, amountVnd, createdAt)
   select printf('01a20f76-3388-7a11-84e8-%012d', seq), transactionId, ${bill}, 'bill', 25000, bookedAt from JournalEntry`,
  ...[`'stall:' || ${stall}`, `'market:' || marketId`].map(
    (topic) => `insert into Event (topic, kind, ref, version, at)
   select ${topic}, 'bank-transaction.booked', transactionId, 1, bookedAt from JournalEntry`,
  ),
];
