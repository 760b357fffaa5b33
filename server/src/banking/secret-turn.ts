/** What a connection keeps of its secrets, sealed or open. `rotatedAt` is epoch milliseconds. */
export interface KeptSecrets {
  secret: string | null;
  previousSecret: string | null;
  rotatedAt: number | null;
}

/** How long the secret before is taken beside the new one. */
export const LONGEST_TURN_MS = 7 * 86_400_000;

/** The secret before, while it is still taken; else null. */
export function previousStillTaken(
  { previousSecret, rotatedAt }: Pick<KeptSecrets, 'previousSecret' | 'rotatedAt'>,
  now: number,
): string | null {
  return previousSecret !== null && rotatedAt !== null && now - rotatedAt < LONGEST_TURN_MS ? previousSecret : null;
}

/**
 * Begin to change a secret. The one in use until now is taken beside the new one.
 *
 * While no delivery has proven the current secret, the provider still signs with the one before; a second change then
 * keeps that one, so that whoever lost the new secret may draw another without losing a notification.
 */
export function turnSecret(kept: KeptSecrets, secret: string, now: number): KeptSecrets {
  return { secret, previousSecret: previousStillTaken(kept, now) ?? kept.secret, rotatedAt: now };
}
