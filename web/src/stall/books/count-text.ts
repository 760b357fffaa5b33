import { parseVndText, type Vnd, vnd } from '@choso/shared/money';

/** What a person counted: an amount, nothing typed, or a text that is none. */
export type Counted = { kind: 'amount'; amountVnd: Vnd } | { kind: 'none' } | { kind: 'fault' };

/** Read an amount that may be zero, as people type it: `1.250.000`, `350k`, `0`. */
export function readCounted(text: string): Counted {
  const typed = text.trim();
  if (typed === '') return { kind: 'none' };
  if (/^0+$/.test(typed)) return { kind: 'amount', amountVnd: vnd(0) };
  const amountVnd = parseVndText(typed);
  return amountVnd === null ? { kind: 'fault' } : { kind: 'amount', amountVnd };
}

/** The amount that was counted; nothing typed is nothing counted. */
export function amountOf(counted: Counted): Vnd {
  return counted.kind === 'amount' ? counted.amountVnd : vnd(0);
}
