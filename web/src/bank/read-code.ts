import type { PaymentRequestView } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { isReference } from '@choso/shared/reference-code';
import { squeeze } from '@choso/shared/vietnamese';
import { DEMO_BANK_BIN, decodeVietQr, findBank, type VietQrFault, type VietQrWarning } from '@choso/shared/vietqr';

/** What the payer is about to pay, as our decoder reads it. `code` is what goes to the server. */
export interface ReadCode {
  kind: 'code';
  code: string;
  bankName: string | null;
  bankBin: string | null;
  accountNumber: string | null;
  holderName: string | null;
  stallName: string | null;
  amountVnd: Vnd | null;
  /** What its bill still asks for, when the code is one of the open bills. */
  dueVnd: Vnd | null;
  memo: string | null;
  warnings: readonly VietQrWarning[];
  isDemoAccount: boolean;
}

/** A text that pays nobody, and why. */
export interface UnreadableCode {
  kind: 'fault';
  fault: VietQrFault | 'not-a-transfer';
}

/** A payment code typed by hand whose bill is not in the open list: only the server can tell what it asks for. */
export interface BareReference {
  kind: 'reference';
  code: string;
}

/**
 * Read what was scanned or pasted.
 *
 * The open bills lend what a QR does not carry: the holder's name and the stall. Only the account decides where money goes.
 */
export function readCode(
  text: string,
  bills: readonly PaymentRequestView[],
): ReadCode | UnreadableCode | BareReference {
  const reference = squeeze(text);
  if (isReference(reference)) {
    const bill = bills.find((candidate) => candidate.reference === reference);
    return bill ? readPayload(bill.payload, bills) : { kind: 'reference', code: reference };
  }
  return readPayload(text.trim(), bills);
}

function readPayload(payload: string, bills: readonly PaymentRequestView[]): ReadCode | UnreadableCode {
  const decoded = decodeVietQr(payload);
  if (!decoded.ok) return { kind: 'fault', fault: decoded.error };
  const { bankBin, accountNumber, amountVnd, memo, warnings } = decoded;
  if (decoded.kind !== 'account' && decoded.kind !== 'card') return { kind: 'fault', fault: 'not-a-transfer' };
  const own = bills.find((candidate) => candidate.payload === payload);
  const bill = own ?? bills.find(({ payee }) => payee.accountNumber === accountNumber && payee.bankBin === bankBin);
  return {
    kind: 'code',
    code: payload,
    bankName: bankBin === null ? null : (findBank(bankBin)?.shortName ?? null),
    bankBin,
    accountNumber,
    holderName: bill?.payee.holderName ?? null,
    stallName: bill?.stallName ?? null,
    amountVnd,
    dueVnd: own?.outstandingVnd ?? null,
    memo,
    warnings,
    isDemoAccount: bankBin === DEMO_BANK_BIN,
  };
}
