import { LONGEST_ACCOUNT } from './account.ts';
import { dataObject } from './data-object.ts';
import { NAPAS_GUID } from './napas.ts';
import { crcOfText } from './payload.ts';

/** All of a payload that stands before the BIN, and its checksum so far. */
export interface Head {
  readonly text: string;
  readonly crc: number;
}

const BENEFICIARY = dataObject('38', 99);
const PAYEE = dataObject('01', 99);
const staticHeads = buildHeads('11');
const dynamicHeads = buildHeads('12');

/** The head of a code for an account number of this length; nothing else has a say in it, so each is written once. */
export function headOf(accountLength: number, hasAmount: boolean): Head {
  return (hasAmount ? dynamicHeads : staticHeads)[accountLength]!;
}

function buildHeads(initiation: string): readonly Head[] {
  return Array.from({ length: LONGEST_ACCOUNT + 1 }, (_, accountLength) => {
    // The labels of the BIN and of the account, and the six digits of the BIN.
    const payeeLength = 14 + accountLength;
    // The identifier is 14 with its label, the service 12, and the payee has a label too.
    const beneficiaryLength = 30 + payeeLength;
    const guid = `0010${NAPAS_GUID}`;
    const text = `0002010102${initiation}${BENEFICIARY.labels[beneficiaryLength]}${guid}${PAYEE.labels[payeeLength]}0006`;
    return { text, crc: crcOfText(text) };
  });
}
