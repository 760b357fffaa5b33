import { Migrator } from 'kysely';
import * as theHouse from '../../../prisma/migrations/0001-the-house.ts';
import * as paymentTruth from '../../../prisma/migrations/0002-payment-truth.ts';
import * as ownNumbers from '../../../prisma/migrations/0003-own-numbers.ts';
import * as paymentLinks from '../../../prisma/migrations/0004-payment-links.ts';
import * as reservedReferences from '../../../prisma/migrations/0005-reserved-references.ts';
import * as sales from '../../../prisma/migrations/0006-sales.ts';
import * as orderLife from '../../../prisma/migrations/0007-order-life.ts';
import * as stallItself from '../../../prisma/migrations/0008-the-stall-itself.ts';
import * as printedCodes from '../../../prisma/migrations/0009-printed-codes.ts';
import * as books from '../../../prisma/migrations/0010-books.ts';
import * as sharedSpeakers from '../../../prisma/migrations/0011-shared-speakers.ts';
import * as papersAndNotebook from '../../../prisma/migrations/0014-papers-and-notebook.ts';
import * as rejectedRows from '../../../prisma/migrations/0015-rejected-rows.ts';
import type { Database } from './open-database.ts';

/** Every migration in its order; a released one is never edited. */
const migrations = {
  '0001-the-house': theHouse,
  '0002-payment-truth': paymentTruth,
  '0003-own-numbers': ownNumbers,
  '0004-payment-links': paymentLinks,
  '0005-reserved-references': reservedReferences,
  '0006-sales': sales,
  '0007-order-life': orderLife,
  '0008-the-stall-itself': stallItself,
  '0009-printed-codes': printedCodes,
  '0010-books': books,
  '0011-shared-speakers': sharedSpeakers,
  '0014-papers-and-notebook': papersAndNotebook,
  '0015-rejected-rows': rejectedRows,
};

/** Bring the database to the newest shape. Safe to call at every start; throws what a migration throws. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Whether every migration has run. */
export async function isMigrated(db: Database): Promise<boolean> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  return (await migrator.getMigrations()).every((migration) => migration.executedAt);
}
