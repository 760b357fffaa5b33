import { sql } from 'kysely';
import type { Database } from '../../server/src/db/index.ts';
import { readBooks } from '../helpers/books.ts';
import { Broken } from './broken.ts';
import { tellOnce } from './tell.ts';
import { listTold } from './told.ts';
import { marketIds } from './town.ts';
import { nextNode, type World } from './world.ts';

const forgotten = [
  'Posting',
  'JournalEntry',
  'Allocation',
  'BankDelivery',
  'BankTransactionKey',
  'BankTransaction',
  'AuditEntry',
  'AuditHead',
  'Event',
] as const;

/** Whatever the disorder in which we heard of the facts, the tidy order gives the same books. */
export async function retellInOrder(world: World): Promise<void> {
  const { engine } = world;
  // A decision is about what had come until then; it has no place in another order.
  if (await engine.selectFrom('Decision').select('id').limit(1).executeTakeFirst()) return;
  const heard = await readAllBooks(engine);
  await forgetMoney(engine);
  const inOrder = listTold(world).sort((one, other) => one.fact.bookedAt - other.fact.bookedAt);
  for (const { notices } of inOrder) await tellOnce(world, notices.find(({ channel }) => channel === 'provider')!);
  await nextNode(world).core.expire();
  const tidy = await readAllBooks(engine);
  if (tidy !== heard) throw new Broken('every order of hearing gives the same books', `\n${heard}\nand\n${tidy}`);
}

async function readAllBooks(engine: Database): Promise<string> {
  const books = [];
  for (const marketId of marketIds) {
    const { balances, bills } = await readBooks(engine, marketId);
    // A promise is kept until the next money comes, and so depends on which came first.
    // So does what a cancelled bill says of money that came and was sent back before its stall cancelled it.
    const passing = (state: string) => (state === 'void' ? ['late', 'reversed'] : []);
    const flagsOf = ({ state, flags }: { state: string; flags: string }) =>
      flags.split(',').filter((flag) => !['', 'in-transit', ...passing(state)].includes(flag));
    books.push({ balances, bills: bills.map((bill) => ({ ...bill, flags: flagsOf(bill) })) });
  }
  return JSON.stringify(books);
}

/** Forget all money and its trail; what stalls asked for, took back and replaced stays. */
async function forgetMoney(engine: Database): Promise<void> {
  for (const table of forgotten) await engine.deleteFrom(table).execute();
  await sql`update PaymentRequest set receivedVnd = 0, settledAt = null, version = version + 1,
    state = case when voidReason in ('cancelled', 'replaced') then 'void' else 'open' end, flags = ''`.execute(engine);
  await sql`update PaymentRequest set voidReason = null where voidReason = 'expired'`.execute(engine);
}
