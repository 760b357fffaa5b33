import { type ConnectionKind, connectionKinds } from '@choso/shared/contracts';

const names: Record<string, string> = { sepay: 'SePay', casso: 'Casso', payos: 'payOS', vietqr: 'VietQR.vn' };

/** A provider's name as it writes it. */
export function providerName(provider: string): string {
  return names[provider] ?? provider;
}

/** Every provider that can be connected. */
export const providersOffered: readonly string[] = [...new Set(connectionKinds.map(({ provider }) => provider))];

/** The ways a provider proves itself, the best first. */
export function waysOf(provider: string): ConnectionKind[] {
  return connectionKinds.filter((kind) => kind.provider === provider);
}

/** The kind of a connection; null for one that this page does not know yet. */
export function kindOf(feed: { provider: string; authentication: string }): ConnectionKind | null {
  return waysOf(feed.provider).find((kind) => kind.authentication === feed.authentication) ?? null;
}
