/**
 * Write `data` as payOS signs it: `key=value` joined by `&`, keys ascending, nothing encoded; null and the words
 * `null` and `undefined` are empty, an array is JSON with the keys of its elements ascending.
 *
 * Returns null for what payOS has no text for, an object inside `data`.
 */
export function toCanonicalText(data: Record<string, unknown>): string | null {
  const pairs = Object.keys(data)
    .sort()
    .map((key) => {
      const text = toText(data[key]);
      return text === null ? null : `${key}=${text}`;
    });
  return pairs.includes(null) ? null : pairs.join('&');
}

function toText(value: unknown): string | null {
  if (value === null || value === 'null' || value === 'undefined') return '';
  if (Array.isArray(value)) return JSON.stringify(value.map(sortKeys));
  return typeof value === 'object' ? null : String(value);
}

function sortKeys(element: unknown): unknown {
  if (typeof element !== 'object' || element === null) return element;
  return Object.fromEntries(Object.entries(element).sort(([one], [other]) => (one < other ? -1 : 1)));
}
