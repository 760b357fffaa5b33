import { type Database, openDatabase } from '../../server/src/db/index.ts';
import { openTestDatabase } from '../helpers/database.ts';
import { prepareTown } from './simulate.ts';

/** A database with the town in it: in memory, or on the MariaDB of the suite that runs. */
export interface OpenTown {
  engine: Database;
  isMariadb: boolean;
  close(): Promise<void>;
}

/** Open a town on the engine of the suite, or in memory whatever the suite. */
export async function openTown({ isInMemory = false } = {}): Promise<OpenTown> {
  const isMariadb = !isInMemory && (globalThis as { DATABASE_ENGINE?: string }).DATABASE_ENGINE === 'mariadb';
  const { engine, close } = isMariadb ? await openOnMariadb() : openInMemory();
  await prepareTown(engine);
  return { engine, isMariadb, close };
}

function openInMemory() {
  const engine = openDatabase('file::memory:');
  return { engine, close: () => engine.destroy() };
}

async function openOnMariadb() {
  const { db: engine, close } = await openTestDatabase();
  return { engine, close };
}
