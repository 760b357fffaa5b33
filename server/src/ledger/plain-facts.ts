// Objects as JSON.stringify writes them, within a text of JSON: a backslash before each quote. Texts that hold a quote,
// a backslash or a control character are left to those who parse.
const QUOTE = String.raw`\\"`;
const LETTERS = String.raw`[^"\\\x00-\x1f]*`;
const WHOLE = String.raw`-?(?:0|[1-9]\d{0,14})`;
const SINGLE = `(?:${QUOTE}${LETTERS}${QUOTE}|${WHOLE}|null|true|false)`;
const field = (value: string) => `${QUOTE}${LETTERS}${QUOTE}:${value}`;
/** Fields of any name but one, which an object that has it twice would tell last. */
const fieldBut = (name: string, value: string) => `${QUOTE}(?!${name}${QUOTE})${LETTERS}${QUOTE}:${value}`;
const listOf = (item: string) => `${item}(?:,${item})*`;

/** A value in which others of one kind may stand; what nests deeper than we write is left to those who parse. */
const holding = (value: string) => `(?:${SINGLE}|\\{(?:${listOf(field(value))})?\\}|\\[(?:${listOf(value)})?\\])`;
const VALUE = holding(holding(SINGLE));
const objectWith = (name: string, value: string, other: string) =>
  `\\{(?:${fieldBut(name, other)},)*${QUOTE}${name}${QUOTE}:${value}(?:,${fieldBut(name, other)})*\\}`;

const ENTRY = objectWith('postings', `\\[(${listOf(objectWith('amountVnd', WHOLE, SINGLE))})\\]`, VALUE);
const FACTS = new RegExp(`^"\\{${listOf(fieldBut('entry', VALUE))}(?:,${QUOTE}entry${QUOTE}:${ENTRY})?\\}"$`);
const AMOUNTS = new RegExp(`${QUOTE}amountVnd${QUOTE}:(${WHOLE})`, 'g');

/**
 * Whether the content of a row, as it stands in a line with its quotes, tells plainly that all is well with it: it is an
 * object in JSON, and has no entry or one that stands last in it and sums to zero. False says nothing.
 */
export function isPlainlyBalanced(content: string): boolean {
  const found = FACTS.exec(content);
  if (!found) return false;
  const postings = found[1];
  if (postings === undefined) return true;
  let sum = 0;
  AMOUNTS.lastIndex = 0;
  for (let amount = AMOUNTS.exec(postings); amount; amount = AMOUNTS.exec(postings)) {
    sum += Number(amount[1]);
    if (!Number.isSafeInteger(sum)) return false;
  }
  return sum === 0;
}
