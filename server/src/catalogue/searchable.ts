import { foldVietnamese } from '@choso/shared/vietnamese';

/** A product's words as search compares them; price and availability are not here, they change too often. */
export interface Searchable {
  id: string;
  stallId: string;
  categoryId: string;
  name: Phrase;
  category: Phrase;
}

/** A text as typed (`spoken`, accents kept) and as a hurried thumb types it (`folded`), word by word. */
export interface Phrase {
  spoken: readonly string[];
  folded: readonly string[];
}

/** Take a text apart into words; punctuation and letter case do not count. */
export function toPhrase(text: string): Phrase {
  const spoken = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  return { spoken, folded: spoken.map(foldVietnamese) };
}
