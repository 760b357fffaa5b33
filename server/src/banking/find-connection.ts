import type { Database } from '../db/index.ts';
import type { Connection } from './connections.ts';
import { openConnection } from './open-connection.ts';
import type { SecretBox } from './seal-secret.ts';
import { previousStillTaken } from './secret-turn.ts';
import { shareLookups } from './share-lookups.ts';

interface Deps {
  db: Database;
  clock: () => number;
  /** Demo connections sign with the demo secret and need one to exist. */
  demoSecret: string | null;
  secretBox?: SecretBox | undefined;
}

/** An active connection of a provider with its secrets open, or null. */
export type FindConnection = (provider: string, id: string) => Promise<Connection | null>;

/** Make the lookup that every delivery begins with; deliveries that wait together share one query. */
export function createFindConnection({ db, clock, demoSecret, secretBox }: Deps): FindConnection {
  const readRow = shareLookups((id) =>
    db
      .selectFrom('BankConnection')
      .select([
        'id',
        'provider',
        'authentication',
        'secret',
        'previousSecret',
        'rotatedAt',
        'stallId',
        'isDemo',
        'parts',
      ])
      .where('id', '=', id)
      .where('status', '=', 'active')
      .executeTakeFirst(),
  );
  return async (provider, id) => {
    const row = await readRow(id);
    // An engine may overlook a space at the end of a name.
    if (row?.id !== id || row.provider !== provider) return null;
    const kept = row.isDemo ? demoSecret : row.secret;
    if (!kept) return null;
    const previousSecret = previousStillTaken(row, clock());
    return openConnection(secretBox, { ...row, secret: kept, previousSecret, isDemo: Boolean(row.isDemo) });
  };
}
