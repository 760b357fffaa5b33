import { keep, readKept } from '../../lib/storage.ts';

/** Who orders and how they want it, as typed. */
export interface Buyer {
  name: string;
  phone: string;
  handover: 'collect' | 'deliver';
  note: string;
}

/** A field of the checkout that needs another look. */
export type BuyerField = 'name' | 'phone' | 'note';
/** What is wrong with it; each has a sentence in the messages. */
export type BuyerFault =
  | 'nameMissing'
  | 'nameTooLong'
  | 'phoneMissing'
  | 'phoneBad'
  | 'addressMissing'
  | 'noteTooLong'
  | 'fieldBad';
/** The fields at fault. */
export type BuyerFaults = Partial<Record<BuyerField, BuyerFault>>;

const STORAGE_KEY = 'choso-buyer';

/** The buyer of last time; the note belongs to one order and is not kept, the address is. */
export function keptBuyer(): Buyer {
  const kept = readKept<Partial<Buyer>>(STORAGE_KEY);
  const handover = kept?.handover === 'deliver' ? 'deliver' : 'collect';
  return { name: kept?.name ?? '', phone: kept?.phone ?? '', handover, note: kept?.note ?? '' };
}

/** Remember the buyer on this phone. */
export function keepBuyer({ note, ...buyer }: Buyer): void {
  keep(STORAGE_KEY, { ...buyer, note: buyer.handover === 'deliver' ? note : '' });
}
