/** The reasons that the server gives in words: said, stored in Vietnamese, recognised, told in English. */
export { type ReasonCode, reasons } from './catalogue.ts';
export { type Reason, reasonInEnglish, recognizeReason } from './recognize-reason.ts';
export { type ReasonParams, sayReason } from './say-reason.ts';
