import { witness } from '../../audit/index.ts';
import type { Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import { openParts, sealParts } from '../open-connection.ts';
import { canOpen } from '../seal-secret.ts';
import { turnSecret } from '../secret-turn.ts';
import { chooseParts, chooseSecret, getKind } from './choose-secret.ts';
import type { Act, DeskTools, Done, FeedAsk } from './connect-feed.ts';
import { lockOwnConnection, saveConnection } from './store.ts';

/** Give a connection a new secret; the one that its provider signs with until now is still taken for a while. */
export async function rotateSecret(
  tx: Tx,
  { secretBox, providers }: DeskTools,
  act: Act,
  { id, secret: given, parts: givenParts }: Pick<FeedAsk, 'id' | 'secret' | 'parts'>,
): Promise<Done> {
  const { stallId, marketId, personId: actor, at } = act;
  const row = await lockOwnConnection(tx, stallId, id);
  if (!row) throw new AppError('resource/not-found');
  if (row.status !== 'active') throw new AppError('bank-connection/revoked');
  const { provider, authentication } = row;
  const kind = getKind(providers, provider, authentication);
  const { secret, isDrawn } = chooseSecret(kind, given);
  const parts = chooseParts(kind, givenParts, openParts(secretBox, row.parts, id));
  const sealed = secretBox.seal(secret, id);
  // What does not open any more, because the key file was lost, proves nothing and is not kept.
  const usable = (kept: string | null) => (kept !== null && canOpen(secretBox, kept, id) ? kept : null);
  const before = { ...row, secret: usable(row.secret), previousSecret: usable(row.previousSecret) };
  await saveConnection(tx, id, { ...turnSecret(before, sealed, at), parts: sealParts(secretBox, parts, id) });
  const facts = { provider, authentication, stallId };
  await witness(tx, [{ marketId, actor, action: 'bank-connection.rotated', subject: id, facts }], at);
  return { id, drawn: isDrawn ? sealed : null };
}
