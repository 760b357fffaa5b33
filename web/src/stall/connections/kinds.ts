import type { ConnectionKindView } from '@choso/shared/contracts';
import { language } from '../../lib/language.ts';

/** A text that the server gives in both languages, in the one of the screen. */
export function inLanguage(words: { vi: string; en: string }): string {
  return words[language.value];
}

/** Every provider that can be connected, by its name, with its ways; the best way first. */
export function byProvider(kinds: readonly ConnectionKindView[]): Map<string, ConnectionKindView[]> {
  const ways = new Map<string, ConnectionKindView[]>();
  for (const kind of kinds) ways.set(kind.providerName, [...(ways.get(kind.providerName) ?? []), kind]);
  return ways;
}

/** What was typed into the fields of a kind, as the server takes it: the secret, and the rest beside it. */
export function toCopied(kind: ConnectionKindView, values: Readonly<Record<string, string>>) {
  if (kind.secret === 'ours' && kind.fields.length === 0) return {};
  const given = kind.fields.flatMap(({ name }): [string, string][] => {
    const value = values[name]?.trim() ?? '';
    return value === '' ? [] : [[name, value]];
  });
  const { secret, ...parts } = Object.fromEntries(given);
  return { ...(secret !== undefined && { secret }), ...(Object.keys(parts).length > 0 && { parts }) };
}
