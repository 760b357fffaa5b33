import type { Insertable } from 'kysely';
import type { DB } from '../../server/src/db/index.ts';

const connections = [
  { id: 'demo-sepay', provider: 'sepay', authentication: 'hmac' },
  { id: 'demo-sepay-apikey', provider: 'sepay', authentication: 'apikey' },
  { id: 'demo-casso', provider: 'casso', authentication: 'hmac-v2' },
  { id: 'demo-casso-v1', provider: 'casso', authentication: 'secure-token' },
  { id: 'demo-payos', provider: 'payos', authentication: 'checksum' },
  { id: 'demo-vietqr', provider: 'vietqr', authentication: 'basic-token' },
  // A stall's own, so that its holder can be shown importing a statement.
  { id: 'demo-casso-a01', provider: 'casso', authentication: 'secure-token', stallId: 'gc-a01' },
] as const;

/** One feed per way a provider signs, which watches every demo account, and one of a stall; all sign with the demo's secret. */
export function toBankConnectionRows(now: number): Insertable<DB['BankConnection']>[] {
  return connections.map((connection) => ({
    stallId: null,
    ...connection,
    secret: null,
    status: 'active',
    isDemo: 1,
    acceptedCount: 0,
    refusedCount: 0,
    lastDeliveryAt: null,
    createdAt: now,
  }));
}
