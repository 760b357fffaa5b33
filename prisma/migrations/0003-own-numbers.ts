import { type Kysely, sql } from 'kysely';
import { dialectOf } from '../../server/src/db/dialect.ts';
import { addColumns, code, count, createTable, fixedCode, optional, text, whole } from './create-table.ts';

/** Each connection has a numbering of its own; no decision is made twice at once; nightly looks at the books. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('BankTransaction_name_key')
    .unique()
    .on('BankTransaction')
    .columns(['provider', 'providerEventId', 'accountNumber', 'connectionId'])
    .execute();
  const before = db.schema.dropIndex('BankTransaction_provider_providerEventId_accountNumber_key');
  await (dialectOf(db) === 'mysql' ? before.on('BankTransaction') : before).execute();
  await nameByConnection(db);

  await addColumns(db, 'Decision', { columns: { turn: optional(code(120)) }, unique: [['turn']] });
  await createTable(db, 'BooksCheck', {
    columns: {
      marketId: code(40),
      businessDate: fixedCode(10),
      checkedAt: whole,
      tookMs: count,
      links: whole,
      transactions: whole,
      entries: whole,
      bills: whole,
      rule: optional(code(40)),
      subject: optional(code(60)),
      problem: optional(text(300)),
    },
    primaryKey: ['marketId', 'businessDate'],
  });
}

// SQLite cannot change a primary key, so the table is made anew on both engines.
async function nameByConnection(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('BankTransactionKey').renameTo('BankTransactionKey_before').execute();
  await createTable(db, 'BankTransactionKey', {
    columns: {
      provider: code(20),
      providerEventId: code(100),
      accountNumber: code(40),
      connectionId: code(40),
      transactionId: code(40),
    },
    primaryKey: ['provider', 'providerEventId', 'accountNumber', 'connectionId'],
  });
  const [before, after] = [sql.id('BankTransactionKey_before'), sql.id('BankTransactionKey')];
  const columns = sql.join(
    ['provider', 'providerEventId', 'accountNumber', 'connectionId', 'transactionId'].map((one) => sql.id(one)),
  );
  await sql`insert into ${after} (${columns}) select ${columns} from ${before}`.execute(db);
  await db.schema.dropTable('BankTransactionKey_before').execute();
  await db.schema
    .createIndex('BankTransactionKey_transactionId_idx')
    .on('BankTransactionKey')
    .columns(['transactionId'])
    .execute();
}
