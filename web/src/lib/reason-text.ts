import { reasonInEnglish } from '@choso/shared/reasons';
import { language } from './language.ts';

/** A reason of the server in the language of the screen; it is stored in Vietnamese. */
export function reasonText(reason: string): string {
  return language.value === 'vi' ? reason : reasonInEnglish(reason);
}
