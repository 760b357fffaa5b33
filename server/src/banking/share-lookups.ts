/**
 * Ask once for everybody who asks the same before the event loop turns.
 *
 * An answer is shared only by those who asked before the question was put, and never kept: whoever asks after a change
 * was committed learns of it.
 */
export function shareLookups<Answer>(ask: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  const waiting = new Map<string, Promise<Answer>>();
  return (key) => {
    const together = waiting.get(key);
    if (together) return together;
    const answer = new Promise<void>((resolve) => void setImmediate(resolve)).then(() => {
      waiting.delete(key);
      return ask(key);
    });
    waiting.set(key, answer);
    return answer;
  };
}
