import { randomBytes } from 'node:crypto';
import { toIsoInstant } from '@choso/shared/time';
import type { ConnectionKey, ProviderAdapter, Sample } from './provider-adapter.ts';

/** What no shopper pays: a sample must not be taken for the twin of somebody's transfer. */
export const SAMPLE_VND = 1;
/** What a sample's memo says. */
export const SAMPLE_MEMO = 'Giao dich thu nghiem';

/** The test event of a connection's provider on an account, signed with the connection's secret; none is ever repeated. */
export function drawSample(adapter: ProviderAdapter, key: ConnectionKey, accountNumber: string, now: number): Sample {
  const stamp = toIsoInstant(now).slice(0, 19).replace('T', ' ');
  const mark = randomBytes(8).toString('hex').toUpperCase();
  return adapter.drawSample(key, { accountNumber, stamp, mark, now });
}
