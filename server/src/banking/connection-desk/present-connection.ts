import type { BankConnectionView } from '@choso/shared/contracts';
import { toIsoInstant } from '@choso/shared/time';
import { feedState, usualGap } from '../feed-state.ts';
import { canOpen, type SecretBox } from '../seal-secret.ts';
import { LONGEST_TURN_MS, previousStillTaken } from '../secret-turn.ts';
import type { ConnectionRow } from './store.ts';

interface Deps {
  secretBox: SecretBox;
  publicUrl: () => string;
  now: number;
}

const SHOWN_LETTERS = 4;

/** Show a connection to its holder. */
export function presentConnection(row: ConnectionRow, { secretBox, publicUrl, now }: Deps): BankConnectionView {
  const { id, provider, authentication, lastDeliveryAt, lagMs, rotatedAt } = row;
  const isTurning = previousStillTaken(row, now) !== null;
  return {
    id,
    provider,
    authentication,
    status: row.status === 'active' ? 'active' : 'revoked',
    webhookUrl: authentication === 'api-token' ? null : webhookUrl(publicUrl(), provider, id),
    userName: provider === 'vietqr' ? id : null,
    // The list must still be readable when the key file was lost: that is when secrets have to be changed.
    secretEnd:
      row.secret && canOpen(secretBox, row.secret, id) ? secretBox.open(row.secret, id).slice(-SHOWN_LETTERS) : null,
    previousSecretUntil: isTurning && rotatedAt !== null ? toIsoInstant(rotatedAt + LONGEST_TURN_MS) : null,
    createdAt: toIsoInstant(row.createdAt),
    lastDeliveryAt: lastDeliveryAt === null ? null : toIsoInstant(lastDeliveryAt),
    lagSeconds: lagMs === null ? null : Math.round(lagMs / 1000),
    acceptedCount: row.acceptedCount,
    refusedCount: row.refusedCount,
    ...feedState({ ...row, usualGapMs: usualGap(row) }, now),
  };
}

/** Where a provider reaches a connection; VietQR.vn adds its own paths behind it. */
export function webhookUrl(publicUrl: string, provider: string, id: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/webhooks/${provider}/${id}`;
}
