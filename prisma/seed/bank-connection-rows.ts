import type { Insertable } from 'kysely';
import type { DB } from '../../server/src/db/index.ts';

const connections = [
  { id: 'demo-sepay', provider: 'sepay', authentication: 'hmac' },
  { id: 'demo-sepay-apikey', provider: 'sepay', authentication: 'apikey' },
  { id: 'demo-casso', provider: 'casso', authentication: 'hmac-v2' },
  { id: 'demo-casso-v1', provider: 'casso', authentication: 'secure-token' },
  { id: 'demo-payos', provider: 'payos', authentication: 'checksum' },
  { id: 'demo-vietqr', provider: 'vietqr', authentication: 'basic-token' },
] as const;

/** One feed per way a provider signs; each watches every demo account and signs with the demo's secret. */
export function toBankConnectionRows(now: number): Insertable<DB['BankConnection']>[] {
  return connections.map((connection) => ({
    ...connection,
    secret: null,
    stallId: null,
    status: 'active',
    isDemo: 1,
    acceptedCount: 0,
    refusedCount: 0,
    lastDeliveryAt: null,
    createdAt: now,
  }));
}
