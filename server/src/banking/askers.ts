import { ProviderFailed } from './call-provider.ts';
import type { Connection } from './connections.ts';
import { historyWith, isDue, isOpen, type PullHistory } from './pull/schedule.ts';

/** The provider failed so often that it was not asked this time. */
export class ProviderRests extends ProviderFailed {
  override name = 'ProviderRests';
}

type Asked = Pick<Connection, 'id' | 'rotatedAt'>;

/** Asks through connections, and lets those rest whose provider failed again and again. */
export interface Askers {
  /** Throws what the question throws, and `ProviderRests` at once while the provider rests. */
  ask<Answer>(connection: Asked, question: () => Promise<Answer>): Promise<Answer>;
}

/** Make the askers; the breaker is the pull's. */
export function createAskers(clock: () => number): Askers {
  const histories = new Map<string, PullHistory>();
  return {
    async ask({ id, rotatedAt }, question) {
      const now = clock();
      const before = historyWith(histories.get(id), { rotatedAt });
      if (before && isOpen(before) && !isDue(before, now, false))
        throw new ProviderRests('không trả lời nhiều lần liền, đang để nghỉ');
      try {
        const answer = await question();
        histories.delete(id);
        return answer;
      } catch (error) {
        if (error instanceof ProviderFailed)
          histories.set(id, { lastAttemptAt: now, failures: (before?.failures ?? 0) + 1, rotatedAt });
        throw error;
      }
    },
  };
}
