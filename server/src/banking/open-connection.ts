import type { Connection } from './connections.ts';
import { canOpen, isSealed, type SecretBox } from './seal-secret.ts';

/** What a connection's row keeps, its secrets as they stand there. */
export interface KeptConnection extends Omit<Connection, 'parts'> {
  parts?: string | null;
}

// With its sealing it fits the column.
const LONGEST_PARTS = 600;

/** Parts as they are kept; null for none. */
export function sealParts(
  box: SecretBox,
  parts: Readonly<Record<string, string>> | null,
  connectionId: string,
): string | null {
  return parts && box.seal(JSON.stringify(parts), nameOfParts(connectionId), LONGEST_PARTS);
}

/** Kept parts open; none when they do not open any more. */
export function openParts(box: SecretBox, kept: string | null, connectionId: string): Record<string, string> {
  const name = nameOfParts(connectionId);
  return kept !== null && canOpen(box, kept, name) ? JSON.parse(box.open(kept, name)) : {};
}

// So that they and the secret do not open in each other's place.
function nameOfParts(connectionId: string): string {
  return `${connectionId}/parts`;
}

/** A kept connection with its secrets open. Throws when one does not open. */
export function openConnection(box: SecretBox | undefined, { parts, ...kept }: KeptConnection): Connection {
  const { id, secret, previousSecret } = kept;
  return {
    ...kept,
    secret: openSecret(box, secret, id),
    previousSecret: previousSecret ? openSecret(box, previousSecret, id) : null,
    ...(parts && { parts: JSON.parse(openSecret(box, parts, nameOfParts(id))) as Record<string, string> }),
  };
}

function openSecret(box: SecretBox | undefined, kept: string, name: string): string {
  if (box) return box.open(kept, name);
  if (isSealed(kept)) throw new Error(`the secret of connection ${name} is sealed and nobody here holds the key`);
  return kept;
}
