const MOST_TEXTS = 1000;

const texts = new Map<string, string>();

/** The text of a statement, built once for each key: building the same few for every batch was a tenth of a webhook. */
export function keepText(key: string, build: () => string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = build();
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(key, text);
  return text;
}
