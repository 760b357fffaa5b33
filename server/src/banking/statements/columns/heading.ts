import { foldVietnamese } from '@choso/shared/vietnamese';

/** A text as headings are compared: no case, no diacritics, every sign a space. */
export function foldHeading(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The folded name of a column, without the currency beside it, and in words where a program wrote it in one. */
export function foldColumnName(name: string): string {
  return foldHeading(name.replace(/\(\s*(?:đ|đồng|₫)\s*\)/giu, ' ').replace(/([a-z])(?=[A-Z])/g, '$1 '))
    .replace(/\b(?:in )?vnd\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How well a folded heading is called by one of the names: higher is surer, 0 not at all. */
export function rateHeading(heading: string, names: readonly string[]): number {
  for (const [at, name] of names.entries()) {
    const rank = (names.length - at) * 4;
    if (name.startsWith('=')) {
      if (heading === name.slice(1)) return rank + 3;
    } else if (heading === name) return rank + 3;
    else if (heading.startsWith(`${name} `)) return rank + 2;
    else if (` ${heading} `.includes(` ${name} `)) return rank + 1;
  }
  return 0;
}
