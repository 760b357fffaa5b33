/** Resolves when it is one's turn; what it resolves to ends the turn. */
export type TakeTurn = () => Promise<() => void>;

/** Turns at what only one may do at a time, in the order in which they were asked for. */
export function createTurns(): TakeTurn {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let end = () => {};
    last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  };
}
