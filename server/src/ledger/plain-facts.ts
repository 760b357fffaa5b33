// Objects as JSON.stringify writes them, within a text of JSON: a backslash before each quote. Texts that hold a quote,
// a backslash or a control character are left to those who parse.
const QUOTE = String.raw`\\"`;
const LETTERS = String.raw`[^"\\\x00-\x1f]*`;
const WHOLE = String.raw`-?(?:0|[1-9]\d{0,14})`;
const VALUE = `(?:${QUOTE}${LETTERS}${QUOTE}|${WHOLE}|null|true|false)`;
/** Fields of any name but one, which an object that has it twice would tell last. */
const fieldBut = (name: string) => `${QUOTE}(?!${name}${QUOTE})${LETTERS}${QUOTE}:${VALUE}`;

const FACTS = new RegExp(String.raw`^"\{${fieldBut('entry')}(?:,${fieldBut('entry')})*\}"$`);

const AMOUNT = `${QUOTE}amountVnd${QUOTE}:`;
const POSTING = String.raw`\{(?:${fieldBut('amountVnd')},)*${AMOUNT}${WHOLE}(?:,${fieldBut('amountVnd')})*\}`;
const ENTRY = new RegExp(
  String.raw`\{(?:${fieldBut('postings')},)*${QUOTE}postings${QUOTE}:\[(${POSTING}(?:,${POSTING})*)\](?:,${fieldBut('postings')})*\}\}"$`,
  'y',
);
const AMOUNTS = new RegExp(`${AMOUNT}(${WHOLE})`, 'g');
const LAST_ENTRY = String.raw`,\"entry\":{`;

/**
 * Whether the content of a row, as it stands in a line with its quotes, tells plainly that all is well with its entry:
 * it has none, or the one that stands last in it sums to zero. False says nothing.
 */
export function isPlainlyBalanced(content: string): boolean {
  const at = content.lastIndexOf(LAST_ENTRY);
  if (at < 0) return FACTS.test(content);
  ENTRY.lastIndex = at + LAST_ENTRY.length - 1;
  const postings = ENTRY.exec(content)?.[1];
  if (postings === undefined) return false;
  let sum = 0;
  AMOUNTS.lastIndex = 0;
  for (let found = AMOUNTS.exec(postings); found; found = AMOUNTS.exec(postings)) sum += Number(found[1]);
  return sum === 0;
}
