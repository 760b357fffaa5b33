import { randomBytes } from 'node:crypto';
import type { ConnectionKindView } from '@choso/shared/contracts';
import { AppError } from '../../http/index.ts';
import type { Providers } from '../providers.ts';

/** Every way to be connected, as the holder is offered them. */
export function listKinds(providers: Providers): ConnectionKindView[] {
  return Object.entries(providers).flatMap(([provider, { name, kinds }]) =>
    kinds.map((kind) => ({ provider, providerName: name, ...kind })),
  );
}

/** How a connection of a provider proves its deliveries. Throws when that provider has no such way: none is no way. */
export function getKind(providers: Providers, provider: string, authentication: string): ConnectionKindView {
  const kinds = listKinds(providers);
  const kind = kinds.find((one) => one.provider === provider && one.authentication === authentication);
  if (!kind) throw new AppError('bank-connection/unknown-kind');
  return kind;
}

// 192 bits, in characters that no dashboard mangles.
const SECRET_BYTES = 24;

/** The secret a connection gets: the provider's own, or one we draw and show. Throws when the wrong side gave it. */
export function chooseSecret(
  kind: Pick<ConnectionKindView, 'secret'>,
  given: string | undefined,
): { secret: string; isDrawn: boolean } {
  if (kind.secret === 'theirs') {
    if (given === undefined) throw new AppError('bank-connection/secret-missing');
    return { secret: given, isDrawn: false };
  }
  // One that somebody thinks up is a weak one.
  if (given !== undefined) throw new AppError('bank-connection/secret-is-ours');
  return { secret: randomBytes(SECRET_BYTES).toString('base64url'), isDrawn: true };
}

type Parts = Readonly<Record<string, string>>;

/** What goes with the secret: as given, for the rest as before; null when the kind has none. Throws when one is missing. */
export function chooseParts(
  kind: Pick<ConnectionKindView, 'fields'>,
  given: Parts | undefined,
  before: Parts = {},
): Parts | null {
  const names = kind.fields.map(({ name }) => name).filter((name) => name !== 'secret');
  if (names.length === 0) return null;
  return Object.fromEntries(
    names.map((name): [string, string] => {
      const part = given?.[name] ?? before[name];
      if (part === undefined) throw new AppError('bank-connection/part-missing');
      return [name, part];
    }),
  );
}
