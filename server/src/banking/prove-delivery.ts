import type { Connection } from './connections.ts';
import type { ConnectionKey } from './provider-adapter.ts';

/** Which of a connection's secrets a proof was made with. */
export type ProvenBy = 'current' | 'previous';

/** What the holder of one of a connection's secrets gets: the current one is tried first. Null for anybody else. */
export function tryKeys<Granted>(
  connection: Connection,
  grant: (key: ConnectionKey) => Granted | null,
): { granted: Granted; provenBy: ProvenBy } | null {
  const { id, authentication, secret, previousSecret } = connection;
  const current = grant({ id, authentication, secret });
  if (current !== null) return { granted: current, provenBy: 'current' };
  const previous = previousSecret ? grant({ id, authentication, secret: previousSecret }) : null;
  return previous === null ? null : { granted: previous, provenBy: 'previous' };
}
