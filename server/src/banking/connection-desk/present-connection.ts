import type { BankConnectionView, ConnectionKindView } from '@choso/shared/contracts';
import { toIsoInstant } from '@choso/shared/time';
import { feedState, usualGap } from '../feed-state.ts';
import type { Providers } from '../providers.ts';
import { canOpen, type SecretBox } from '../seal-secret.ts';
import { LONGEST_TURN_MS, previousStillTaken } from '../secret-turn.ts';
import { listKinds } from './choose-secret.ts';
import type { ConnectionRow } from './store.ts';

interface Deps {
  secretBox: SecretBox;
  publicUrl: () => string;
  providers: Providers;
  now: number;
}

const SHOWN_LETTERS = 4;

/** Show a connection to its holder. */
export function presentConnection(
  row: ConnectionRow,
  { secretBox, publicUrl, providers, now }: Deps,
): BankConnectionView {
  const { id, provider, authentication, lastDeliveryAt, lagMs, rotatedAt } = row;
  const kind = kindOf(providers, provider, authentication);
  const isTurning = previousStillTaken(row, now) !== null;
  return {
    id,
    provider,
    authentication,
    kind,
    status: row.status === 'active' ? 'active' : 'revoked',
    isDemo: Boolean(row.isDemo),
    webhookUrl: kind.hasWebhook ? webhookUrl(publicUrl(), provider, id) : null,
    userName: kind.hasWebhook ? (providers[provider]?.tokenDesk?.userName(id) ?? null) : null,
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

// What was connected once must be listed for ever, even if its provider is no longer here.
function kindOf(providers: Providers, provider: string, authentication: string): ConnectionKindView {
  const known = listKinds(providers).find((one) => one.provider === provider && one.authentication === authentication);
  const unnamed = { vi: authentication, en: authentication };
  return (
    known ?? {
      provider,
      providerName: provider,
      authentication,
      secret: 'theirs',
      hasWebhook: false,
      way: unnamed,
      hint: null,
      fields: [],
    }
  );
}

/** Where a provider reaches a connection; VietQR.vn adds its own paths behind it. */
export function webhookUrl(publicUrl: string, provider: string, id: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/webhooks/${provider}/${id}`;
}
