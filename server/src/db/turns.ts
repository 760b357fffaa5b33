/** Turns at what only one may do at a time, in the order in which they were asked for. */
export interface Turns {
  /** Resolves when it is one's turn; what it resolves to ends the turn. */
  take(): Promise<() => void>;
  /** Whether somebody waits for a turn. */
  isAwaited(): boolean;
}

/** Make turns that nobody has taken yet. */
export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  return {
    isAwaited: () => waiting > 0,
    async take() {
      const before = last;
      let end = () => {};
      last = new Promise((resolve) => {
        end = resolve;
      });
      waiting += 1;
      await before;
      waiting -= 1;
      return end;
    },
  };
}
