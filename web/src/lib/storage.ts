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
    else write(key, JSON.stringify(value));
  } catch {
    // Private windows refuse to store; the app then forgets on reload and works on.
  }
}

/** What is there already is not written again: a write goes to the phone's storage. */
function write(key: string, text: string): void {
  if (localStorage.getItem(key) !== text) localStorage.setItem(key, text);
}

/** Forget what was kept of the server's answers for a time without a network. */
export function forgetKept(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('choso-kept-')) localStorage.removeItem(key);
  } catch {
    // Where nothing may be stored there is nothing to forget.
  }
}
