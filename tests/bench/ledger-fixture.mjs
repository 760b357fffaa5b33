import { closeSync, fsyncSync, openSync } from 'node:fs';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { GENESIS_HASH } from '../../server/src/audit/index.ts';
import { migrate, openDatabase } from '../../server/src/db/index.ts';
import { entryOf, linksOf } from './ledger-rows.mjs';

const CHUNK = 10_000;

/**
 * Fill a new SQLite database with a market of so many booked payments: entries, postings, chain. In bulk, not durably.
 * `found` makes the market, `fillMore` adds to the open file what else is wanted.
 */
export async function fillLedger(file, count, { found = foundMarket, fillMore = () => {} } = {}) {
  const db = openDatabase(`file:${file}`);
  await migrate(db);
  await found(db);
  await db.destroy();

  const bulk = new Libsql(file);
  for (const setting of ['synchronous = OFF', 'cache_size = -64000']) bulk.exec(`PRAGMA ${setting}`);
  const insertLink = prepareInsert(bulk, 'AuditEntry', 'marketId seq at actor action subject content prevHash hash');
  const insertEntry = prepareInsert(
    bulk,
    'JournalEntry',
    'id marketId seq businessDate bookedAt kind description transactionId',
  );
  const insertPosting = prepareInsert(
    bulk,
    'Posting',
    'entryId line marketId businessDate ledgerAccount stallId amountVnd',
  );
  let head = { seq: 0, hash: GENESIS_HASH };
  for (let from = 1; from <= count; from += CHUNK) {
    const until = Math.min(count, from + CHUNK - 1);
    const links = linksOf(from, until, head, { isAsked: false });
    head = links.at(-1);
    bulk.exec('BEGIN');
    links.forEach(insertLink);
    for (let at = from; at <= until; at += 1) {
      const { postings, ...entry } = entryOf(at);
      insertEntry(entry);
      const { id: entryId, marketId, businessDate } = entry;
      for (const [line, posting] of postings.entries())
        insertPosting({ entryId, line: line + 1, marketId, businessDate, ...posting });
    }
    bulk.exec('COMMIT');
  }
  bulk.prepare('insert into AuditHead (marketId, seq, hash) values (?, ?, ?)').run('go-cong', head.seq, head.hash);
  fillMore(bulk);
  // What is measured over it must not wait for a disk that still writes down how it was made.
  bulk.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  bulk.close();
  const made = openSync(file, 'r+');
  fsyncSync(made);
  closeSync(made);
}

async function foundMarket(db) {
  await sql`insert into Market (id, slug, name, nameEn, kind, paymentMode, openingHours, isDemo)
    values ('go-cong', 'cho-go-cong', 'Chợ Gò Công', '', 'physical', 'pay-now', '', 1)`.execute(db);
}

function prepareInsert(bulk, table, names) {
  const columns = names.split(' ');
  const statement = bulk.prepare(`insert into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`);
  return (row) => statement.run(...columns.map((column) => row[column]));
}
