/** What real banks do to a payer's memo on its way, for the sandbox bank and for tests of the matching. */
export { type Draw, drawFrom } from './draw.ts';
export { type MangleOptions, mangleMemo } from './mangle-memo.ts';
export { type ReceiverId, receiverStyles } from './receivers.ts';
export { type SenderId, senderStyles } from './senders.ts';
export type { Party } from './transfer.ts';
