import type { Relation } from '@choso/shared/contracts';

/** The form of a change of account while it is filled in. */
export interface AccountForm {
  bankBin: string;
  number: string;
  numberAgain: string;
  holderName: string;
  relation: Relation;
  reason: string;
  secret: string;
}

/** A field that is not right yet. */
export type Fault = 'bank' | 'number' | 'differentNumber' | 'holder' | 'reason' | 'secret';

/** An empty form. */
export const EMPTY_FORM: AccountForm = {
  bankBin: '',
  number: '',
  numberAgain: '',
  holderName: '',
  relation: 'self',
  reason: '',
  secret: '',
};

/** An account number without the spaces and dots that people write into it. */
export function bareNumber(typed: string): string {
  return typed.replace(/[\s.-]/g, '').toUpperCase();
}

/** What of a form is not right yet. The number is typed twice, because nobody can look up whose it is. */
export function faultsOf({ bankBin, number, numberAgain, holderName, reason, secret }: AccountForm): Set<Fault> {
  const faults = new Set<Fault>();
  if (bankBin === '') faults.add('bank');
  if (!/^[A-Z0-9]{4,19}$/.test(bareNumber(number))) faults.add('number');
  else if (bareNumber(number) !== bareNumber(numberAgain)) faults.add('differentNumber');
  if (holderName.trim().length < 4) faults.add('holder');
  if (reason.trim().length < 3) faults.add('reason');
  if (secret === '') faults.add('secret');
  return faults;
}
