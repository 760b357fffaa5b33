/** Lets work through one at a time; a few may wait. */
export interface Turns {
  /** Do the work when its turn comes. Throws what the work throws, and `full()` when too many wait already. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Make turns for work that must not run side by side, because each wants much of the machine. */
export function createTurns(mostWaiting: number, full: () => Error): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async take(work) {
      if (waiting > mostWaiting) throw full();
      waiting += 1;
      const own = last.then(work, work);
      last = own.catch(() => undefined);
      return own.finally(() => {
        waiting -= 1;
      });
    },
  };
}
