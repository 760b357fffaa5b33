import { type Database, insertMany, inTransaction } from '../../server/src/db/index.ts';
import { toBankConnectionRows } from './bank-connection-rows.ts';
import { readDemoMarket } from './demo-market.ts';
import { toCategoryRows, toMarketRow, toZoneRows } from './market-rows.ts';
import { toOrderRows } from './order-rows.ts';
import { toDemoPersons, toPersonRow, toRoleRows } from './person-rows.ts';
import { toProductRows } from './product-rows.ts';
import { toBankAccountRows, toStallRow } from './stall-rows.ts';

/**
 * Fill an empty database with the demo: two markets, their stalls, goods, people, bank feeds and a few orders.
 *
 * Units: `now` is epoch milliseconds. A database that has a market already is left as it is.
 */
export async function seedDemo(db: Database, now: number): Promise<void> {
  const file = readDemoMarket();
  const persons = toDemoPersons(file);
  const products = toProductRows(file, now);
  const demo = toOrderRows(products, now);
  await inTransaction(db, async (tx) => {
    if (await tx.selectFrom('Market').select('id').limit(1).executeTakeFirst()) return;
    await insertMany(tx, 'Market', file.markets.map(toMarketRow));
    await insertMany(tx, 'Zone', file.markets.flatMap(toZoneRows));
    await insertMany(tx, 'Category', toCategoryRows(file));
    await insertMany(tx, 'Stall', file.stalls.map(toStallRow));
    await insertMany(tx, 'BankAccount', file.stalls.flatMap(toBankAccountRows));
    await insertMany(tx, 'Product', products);
    await insertMany(tx, 'Order', demo.orders);
    await insertMany(tx, 'OrderGroup', demo.groups);
    await insertMany(tx, 'OrderLine', demo.lines);
    await insertMany(
      tx,
      'Person',
      persons.map((person) => toPersonRow(person, now)),
    );
    await insertMany(tx, 'RoleAssignment', persons.flatMap(toRoleRows));
    await insertMany(tx, 'BankConnection', toBankConnectionRows(now));
  });
}
