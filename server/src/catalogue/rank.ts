import type { Phrase, Searchable } from './searchable.ts';
import { isOneSlip } from './slip.ts';

// A word in the category's name is worth less than any in the product's own, so "đậu phụ" comes before its neighbours.
const WORTH = { spoken: 20, folded: 10, begun: 6, slipped: 5, inCategory: 2, begunInCategory: 1 };
const WHOLE_NAME = 9;
const BEGINS_NAME = 5;
const IN_A_ROW = 3;
// Two letters are one slip from half of the language.
const SHORTEST_TO_SLIP = 3;

/**
 * Find products by what was typed, the best first; equals keep the order they came in.
 *
 * Every typed word must be found. Only when nothing is found may one word be a slip, or the spaces be missing.
 */
export function rank(products: readonly Searchable[], typed: Phrase): Searchable[] {
  if (typed.folded.length === 0) return [...products];
  const found = sortByScore(products, (product) => scoreOf(product, typed));
  return found.length > 0 ? found : sortByScore(products, (product) => scoreWithSlip(product, typed));
}

function sortByScore(products: readonly Searchable[], score: (product: Searchable) => number): Searchable[] {
  return products
    .map((product) => ({ product, score: score(product) }))
    .filter((entry) => entry.score > 0)
    .sort((left, right) => right.score - left.score)
    .map((entry) => entry.product);
}

function scoreOf(product: Searchable, typed: Phrase): number {
  let total = 0;
  for (const at of typed.folded.keys()) {
    const worth = worthOfWord(product, typed, at);
    if (worth === 0) return 0;
    total += worth;
  }
  return total + worthOfPhrase(product.name, typed);
}

function worthOfWord({ name, category }: Searchable, typed: Phrase, at: number): number {
  const word = typed.folded[at] ?? '';
  if (name.spoken.includes(typed.spoken[at] ?? '')) return WORTH.spoken;
  if (name.folded.includes(word)) return WORTH.folded;
  if (name.folded.some((own) => own.startsWith(word))) return WORTH.begun;
  if (category.folded.includes(word)) return WORTH.inCategory;
  return category.folded.some((own) => own.startsWith(word)) ? WORTH.begunInCategory : 0;
}

function worthOfPhrase({ folded }: Phrase, typed: Phrase): number {
  const own = ` ${folded.join(' ')} `;
  const asked = ` ${typed.folded.join(' ')} `;
  if (own === asked) return WHOLE_NAME;
  if (own.startsWith(asked)) return BEGINS_NAME;
  return own.includes(asked) ? IN_A_ROW : 0;
}

function scoreWithSlip(product: Searchable, typed: Phrase): number {
  if (product.name.folded.join('').includes(typed.folded.join(''))) return WORTH.slipped * typed.folded.length;
  let total = 0;
  let slips = 0;
  for (const [at, word] of typed.folded.entries()) {
    const worth = worthOfWord(product, typed, at);
    if (worth === 0) {
      slips += 1;
      if (slips > 1 || word.length < SHORTEST_TO_SLIP) return 0;
      if (!product.name.folded.some((own) => isOneSlip(word, own))) return 0;
    }
    total += worth || WORTH.slipped;
  }
  return total;
}
