import type { Vnd } from '@choso/shared/money';
import { toVndWords } from '@choso/shared/vietnamese';
import type { Language } from '../lib/language.ts';

const SCALES = [
  [1_000_000, 'million'],
  [1_000, 'thousand'],
  [1, ''],
] as const;

/** An amount as it is said aloud: the guard against 25 ₫ and 25 million. In English the figures stay figures. */
export function amountWords(amount: Vnd, language: Language): string {
  if (language === 'vi') return toVndWords(amount);
  let rest: number = amount;
  const parts: string[] = [];
  for (const [scale, name] of SCALES) {
    const count = Math.floor(rest / scale);
    rest %= scale;
    if (count > 0) parts.push(name === '' ? String(count) : `${count} ${name}`);
  }
  return `${parts.join(' ') || '0'} đồng`;
}
