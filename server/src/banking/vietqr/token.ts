import { createHmac } from 'node:crypto';
import { isSameProof } from '../proof.ts';
import type { Answer, ConnectionKey, SignedDelivery } from '../provider-adapter.ts';

const TTL_SECONDS = 300;
const BASIC = /^Basic ([A-Za-z0-9+/]{1,2000}={0,2})$/i;
const BEARER = /^Bearer (\d{13})\.([0-9a-f]{64})$/i;

/** A token for whoever knows the connection's id and its secret (`Authorization: Basic`); null for anybody else. */
export function issueToken(headers: SignedDelivery['headers'], key: ConnectionKey, now: number): Answer | null {
  const given = BASIC.exec(headers.authorization?.toString() ?? '')?.[1];
  if (!given || key.secret === '') return null;
  if (!isSameProof(Buffer.from(given, 'base64'), `${key.id}:${key.secret}`)) return null;
  const expiresAt = String(now + TTL_SECONDS * 1000);
  const access_token = `${expiresAt}.${seal(expiresAt, key)}`;
  return { status: 200, body: { access_token, token_type: 'Bearer', expires_in: TTL_SECONDS } };
}

/**
 * Whether a delivery brings a token of ours that still lives. VietQR.vn signs nothing: its `sign` field only returns
 * what was sent when the code was made.
 */
export function bringsToken({ headers }: Pick<SignedDelivery, 'headers'>, key: ConnectionKey, now: number): boolean {
  const [, expiresAt, given] = BEARER.exec(headers.authorization?.toString() ?? '') ?? [];
  if (!expiresAt || !given || key.secret === '' || Number(expiresAt) <= now) return false;
  return isSameProof(given, seal(expiresAt, key));
}

// Nothing of a token is kept: it carries its own end, sealed for one connection, and dies with the connection's secret.
function seal(expiresAt: string, { id, secret }: ConnectionKey): string {
  return createHmac('sha256', secret).update(`vietqr access token\n${id}\n${expiresAt}`).digest('hex');
}
