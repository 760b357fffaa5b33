import type { PullSource } from './pull/pull-source.ts';
import type { SecretBox } from './seal-secret.ts';

/** A source that is given connections as they are kept, and asks with their secrets open. */
export function withOpenSecrets(source: PullSource, secretBox: SecretBox): PullSource {
  return {
    canPull: (connection) => source.canPull(connection),
    listSince: (connection, cursor, ask) =>
      source.listSince({ ...connection, secret: secretBox.open(connection.secret, connection.id) }, cursor, ask),
  };
}
