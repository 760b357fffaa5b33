/** Payment references: the nine characters by which a transfer finds its bill. */
export { ALPHABET } from './alphabet.ts';
export { buildReference, isReference, type RandomIndex } from './build-reference.ts';
export { findReferences } from './find-references.ts';
export { formatReference } from './format-reference.ts';
