/**
 * Ask once for everybody who asks the same before the event loop turns, or while the last question is being answered.
 *
 * An answer is shared only by those who asked before the question was put, and never kept: whoever asks after a change
 * was committed learns of it.
 */
export function shareLookups<Answer>(ask: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  const waiting = new Map<string, Promise<Answer>>();
  const put = new Map<string, Promise<void>>();
  return (key) => {
    const together = waiting.get(key);
    if (together) return together;
    const turn = put.get(key) ?? new Promise<void>((resolve) => void setImmediate(resolve));
    const answer = turn.then(() => {
      waiting.delete(key);
      const asked = ask(key);
      const answered = asked.then(
        () => void put.delete(key),
        () => void put.delete(key),
      );
      put.set(key, answered);
      return asked;
    });
    waiting.set(key, answer);
    return answer;
  };
}
