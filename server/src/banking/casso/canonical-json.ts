// A delivery is a few levels deep; whoever nests further is not Casso, and must not exhaust our stack.
const DEEPEST = 16;

/**
 * Write JSON as Casso signs it: keys ascending at every level, no white space.
 *
 * Returns null for a value nested deeper than any delivery. The text is built by hand because an object would put keys
 * that look like numbers first and lose a key named `__proto__`.
 */
export function toCanonicalJson(value: unknown, depth = 0): string | null {
  if (depth > DEEPEST) return null;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => toCanonicalJson(item, depth + 1));
    return items.includes(null) ? null : `[${items.join(',')}]`;
  }
  const fields = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]): string | null => {
      const text = toCanonicalJson(item, depth + 1);
      return text === null ? null : `${JSON.stringify(key)}:${text}`;
    });
  return fields.includes(null) ? null : `{${fields.join(',')}}`;
}

/** The same JSON text as PHP's `json_encode` escapes it: slashes, and everything beyond ASCII. */
export function escapeAsPhp(json: string): string {
  return json
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
