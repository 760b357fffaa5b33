import { createHash } from 'node:crypto';
import { insertMany, type Tx } from '../db/index.ts';
import { AppError } from './app-error.ts';

/** What makes a repeated request recognisable: who asked for what (`scope`), their key, and the hash of the body. */
export interface RequestIdentity {
  scope: string;
  key: string;
  bodyHash: string;
}

const KEY_SHAPE = /^[\x21-\x7e]{1,100}$/;

/** Read the identity of a request. Throws when the header is missing or is not 1–100 printable characters. */
export function identify(scope: string, key: string | undefined, body: unknown): RequestIdentity {
  if (!key || !KEY_SHAPE.test(key)) throw new AppError('idempotency/key-missing');
  const fits = scope.length <= 120 ? scope : createHash('sha256').update(scope).digest('hex');
  return { scope: fits, key, bodyHash: createHash('sha256').update(JSON.stringify(body)).digest('hex') };
}

/**
 * Do a piece of work once for its identity, inside the transaction that does it.
 *
 * A repeat with the same body gets the first answer again; with another body it is refused (`idempotency/key-reused`).
 */
export async function once<Answer>(
  tx: Tx,
  identity: RequestIdentity,
  at: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { scope, key, bodyHash } = identity;
  const earlier = await tx
    .selectFrom('IdempotencyKey')
    .select(['bodyHash', 'response'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst();
  if (earlier) {
    if (earlier.bodyHash !== bodyHash) throw new AppError('idempotency/key-reused');
    return JSON.parse(earlier.response);
  }
  await insertMany(tx, 'IdempotencyKey', [{ scope, key, bodyHash, response: '', createdAt: at }]);
  const answer = await work();
  await tx
    .updateTable('IdempotencyKey')
    .set({ response: JSON.stringify(answer) })
    .where('scope', '=', scope)
    .where('key', '=', key)
    .execute();
  return answer;
}
