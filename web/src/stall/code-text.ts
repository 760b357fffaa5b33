import { formatReference } from '@choso/shared/reference-code';

/** A bill's code inside a sentence, in its groups, held together by no-break spaces. */
export function codeText(reference: string): string {
  return formatReference(reference).replaceAll(' ', '\u00a0');
}
