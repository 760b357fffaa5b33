import { witness } from '../../audit/index.ts';
import type { Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import type { Act } from './connect-feed.ts';
import { lockOwnConnection, saveConnection } from './store.ts';

/** Disconnect a feed: what it told stays, its secrets go. Doing it again changes nothing and witnesses nothing. */
export async function revokeFeed(tx: Tx, act: Act, id: string): Promise<void> {
  const { stallId, marketId, personId: actor, at } = act;
  const row = await lockOwnConnection(tx, stallId, id);
  if (!row) throw new AppError('resource/not-found');
  if (row.status !== 'active') return;
  await saveConnection(tx, id, { status: 'revoked', secret: null, previousSecret: null, parts: null });
  const facts = { provider: row.provider, authentication: row.authentication, stallId };
  await witness(tx, [{ marketId, actor, action: 'bank-connection.revoked', subject: id, facts }], at);
}
