import { type ReasonCode, reasons } from './catalogue.ts';
import { fill } from './say-reason.ts';

/** A sentence that was understood; a nested reason stands among its parameters. */
interface Understood {
  code: ReasonCode;
  params: Record<string, string | Understood>;
}

/** A reason for programs. A nested reason is its code, and its parameters follow it behind a point: `problem.status`. */
export interface Reason {
  code: ReasonCode;
  params: Record<string, string>;
}

interface Pattern {
  code: ReasonCode;
  text: RegExp;
  names: { name: string; isReason: boolean }[];
}

// Parameters are of one of three kinds; what is narrower keeps one sentence from being taken for another.
const narrow: Record<string, string> = {
  clock: '\\d{2}:\\d{2}',
  reference: '[A-Z0-9]{9}',
  amount: '-?[\\d.]+',
  missing: '[\\d.]+',
  seconds: '[\\d.,]+',
  field: '[^;]+?',
  provider: '[A-Za-z.]+',
};
for (const name of ['count', 'at', 'status', 'minutes', 'hours', 'days', 'day', 'month']) narrow[name] = '\\d+';

let patterns: readonly Pattern[] | undefined;

function toPattern(code: ReasonCode): Pattern {
  const names: Pattern['names'] = [];
  const source = reasons[code].vi.replace(
    /\{(\w+)(:reason)?\}|[.*+?^$()|[\]\\]/g,
    (found, name?: string, nested?: string) => {
      if (name === undefined) return `\\${found}`;
      names.push({ name, isReason: nested !== undefined });
      return nested === undefined ? `(${narrow[name] ?? '.+?'})` : '(.+?)';
    },
  );
  return { code, text: new RegExp(`^${source}$`, 'su'), names };
}

function understand(text: string): Understood | null {
  patterns ??= (Object.keys(reasons) as ReasonCode[]).map(toPattern);
  for (const { code, text: pattern, names } of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const params: Understood['params'] = {};
    const isWhole = names.every(({ name, isReason }, at) => {
      const said = found[at + 1] ?? '';
      const value = isReason ? understand(said) : said;
      if (value !== null) params[name] = value;
      return value !== null;
    });
    if (isWhole) return { code, params };
  }
  return null;
}

/** Recognise a stored sentence, whenever it was stored. Null for words that no reason of ours is made of. */
export function recognizeReason(text: string): Reason | null {
  const understood = understand(text);
  return understood && { code: understood.code, params: flatten(understood.params) };
}

function flatten(params: Understood['params'], before = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string') flat[before + name] = value;
    else Object.assign(flat, { [before + name]: value.code }, flatten(value.params, `${before}${name}.`));
  }
  return flat;
}

/** A stored sentence in English; words that no reason of ours is made of stay as they are. */
export function reasonInEnglish(text: string): string {
  const understood = understand(text);
  return understood ? inEnglish(understood) : text;
}

function inEnglish({ code, params }: Understood): string {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : inEnglish(value),
  ]);
  return fill(reasons[code].en, Object.fromEntries(said));
}
