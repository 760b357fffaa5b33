import { drawFrom } from './draw.ts';
import { decorateByReceiver, type ReceiverId } from './receivers.ts';
import { decorateBySender, type SenderId } from './senders.ts';
import { inventParty, type Party, type Transfer } from './transfer.ts';

/**
 * One simulated transfer: the two banks, and a `seed` that decides every trace number and form the banks vary.
 *
 * Who paid whom and when may be given; what is left out is invented from the seed.
 */
export interface MangleOptions {
  sender: SenderId;
  receiver: ReceiverId;
  seed: number;
  payer?: Party;
  payee?: Party;
  bookedAt?: Date;
}

/**
 * Turn the memo a payer typed into the text the receiving bank would report.
 *
 * Shape: any text; an empty one becomes the "<name> chuyen tien" that bank apps fill in. Returns: ASCII text.
 * The same memo and options always give the same text.
 * Source: forms counted in public bank statements and notification records of 2022–2026.
 */
export function mangleMemo(memo: string, options: MangleOptions): string {
  const { sender, receiver, seed } = options;
  const draw = drawFrom(seed);
  const transfer: Transfer = {
    sender,
    receiver,
    payer: options.payer ?? inventParty(draw),
    payee: options.payee ?? inventParty(draw),
    bookedAt: options.bookedAt ?? new Date(Date.UTC(2026, draw.below(12), 1 + draw.below(28), 0, draw.below(1440))),
    draw,
  };
  const typed = toBankCharacters(memo) || `${toBankCharacters(transfer.payer.name)} chuyen tien`;
  return decorateByReceiver(receiver)(decorateBySender(sender)(typed, transfer), transfer);
}

/** Banks carry plain letters, digits and a little punctuation: marks are dropped, anything else becomes a space. */
function toBankCharacters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9 .,:;/()_+-]/gu, ' ')
    .trim();
}
