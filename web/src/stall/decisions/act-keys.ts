/** Keeps one key for one act until it is known to be done. */
export interface ActKeys {
  keyFor: (act: unknown) => string;
  forget: (act: unknown) => void;
}

/**
 * Keys for acts that must not happen twice.
 *
 * The same act tried again keeps its key, because the first try may have reached the server; anything different in it is
 * another act. Once it is done it is forgotten, so that the same may truly be done a second time.
 */
export function createActKeys(newKey: () => string): ActKeys {
  const kept = new Map<string, string>();
  return {
    keyFor(act) {
      const name = JSON.stringify(act);
      const key = kept.get(name) ?? newKey();
      kept.set(name, key);
      return key;
    },
    forget: (act) => {
      kept.delete(JSON.stringify(act));
    },
  };
}
