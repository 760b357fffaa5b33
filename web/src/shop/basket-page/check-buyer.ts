import { readPhone } from '@choso/shared/phone-number';
import type { FieldFault } from '@choso/shared/problems';
import type { Buyer, BuyerFaults, BuyerField } from './buyer.ts';

const LONGEST_NAME = 80;
const LONGEST_NOTE = 500;

/** What is wrong with the checkout before it is sent; an empty answer is a good one. */
export function checkBuyer({ name, phone, handover, note }: Buyer): BuyerFaults {
  const faults: BuyerFaults = {};
  if (name.trim() === '') faults.name = 'nameMissing';
  else if (name.trim().length > LONGEST_NAME) faults.name = 'nameTooLong';
  if (phone.trim() === '') faults.phone = 'phoneMissing';
  else if (readPhone(phone) === null) faults.phone = 'phoneBad';
  if (handover === 'deliver' && note.trim() === '') faults.note = 'addressMissing';
  else if (note.trim().length > LONGEST_NOTE) faults.note = 'noteTooLong';
  return faults;
}

const fields: readonly [RegExp, BuyerField][] = [
  [/(?:^|\/)buyer\/name$/, 'name'],
  [/(?:^|\/)buyer\/phone$/, 'phone'],
  [/(?:^|\/)note$/, 'note'],
];

/** The fields a refusal points at, `#/buyer/phone` being the phone number. */
export function refusedFields(errors: readonly FieldFault[]): BuyerFaults {
  const faults: BuyerFaults = {};
  for (const { pointer } of errors) {
    const field = fields.find(([shape]) => shape.test(pointer))?.[1];
    if (field) faults[field] = field === 'phone' ? 'phoneBad' : 'fieldBad';
  }
  return faults;
}
