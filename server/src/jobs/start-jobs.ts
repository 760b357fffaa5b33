/** A piece of work to do again and again; the next run waits for the one before. */
export interface Job {
  everyMs: number;
  run: () => Promise<void>;
}

/** Start jobs; the returned function stops them. A run that fails is logged and tried again at its next time. */
export function startJobs(
  jobs: readonly Job[],
  log: { error(details: Record<string, unknown>, message: string): void },
): () => void {
  const timers = jobs.map(({ everyMs, run }) => {
    let isRunning = false;
    const timer = setInterval(async () => {
      if (isRunning) return;
      isRunning = true;
      await run().catch((error: unknown) => log.error({ err: error }, 'a job failed'));
      isRunning = false;
    }, everyMs);
    return timer.unref();
  });
  return () => timers.forEach(clearInterval);
}
