/** Read what was kept on this device under a key; null when nothing was, or it no longer parses. */
export function readKept<Value>(key: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Value | null;
  } catch {
    return null;
  }
}

/** Keep a value on this device; null forgets it. A full or forbidden storage is not worth stopping a sale for. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Private windows refuse to store; the app then forgets on reload and works on.
  }
}
