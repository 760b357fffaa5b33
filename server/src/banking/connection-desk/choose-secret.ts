import { randomBytes } from 'node:crypto';
import { type ConnectionKind, connectionKinds } from '@choso/shared/contracts';
import { AppError } from '../../http/index.ts';

/** How a connection of a provider proves its deliveries. Throws when that provider has no such way: none is no way. */
export function getKind(provider: string, authentication: string): ConnectionKind {
  const kind = connectionKinds.find((one) => one.provider === provider && one.authentication === authentication);
  if (!kind) throw new AppError('bank-connection/unknown-kind');
  return kind;
}

// 192 bits, in characters that no dashboard mangles.
const SECRET_BYTES = 24;

/** The secret a connection gets: the provider's own, or one we draw and show. Throws when the wrong side gave it. */
export function chooseSecret(kind: ConnectionKind, given: string | undefined): { secret: string; isDrawn: boolean } {
  if (kind.secret === 'theirs') {
    if (given === undefined) throw new AppError('bank-connection/secret-missing');
    return { secret: given, isDrawn: false };
  }
  // One that somebody thinks up is a weak one.
  if (given !== undefined) throw new AppError('bank-connection/secret-is-ours');
  return { secret: randomBytes(SECRET_BYTES).toString('base64url'), isDrawn: true };
}
