import { effect, signal } from '@preact/signals';
import { keep, readKept } from './storage.ts';

/** A language the whole app can speak. */
export type Language = 'vi' | 'en';

const STORAGE_KEY = 'choso-language';

/** The language of every text on the screen; it stays on this device. */
export const language = signal<Language>(readKept<Language>(STORAGE_KEY) === 'en' ? 'en' : 'vi');

effect(() => keep(STORAGE_KEY, language.value));

/** A room's texts: Vietnamese first, English with the same keys. */
export interface Messages<Catalogue> {
  vi: Catalogue;
  en: Catalogue;
}

/** The catalogue of the current language. The component is drawn again when the language changes. */
export function useText<Catalogue>(messages: Messages<Catalogue>): Catalogue {
  return messages[language.value];
}
