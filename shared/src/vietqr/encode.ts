import { MAX_TRANSFER_VND } from '../money/index.ts';
import { isAccountText, isNapasCard, LONGEST_ACCOUNT } from './account.ts';
import { findBank } from './banks.ts';
import { crcToHex } from './crc.ts';
import { type DataObject, dataObject, writeObject } from './data-object.ts';
import { VietQrError } from './error.ts';
import { headOf } from './head.ts';
import { foldMemo, MAX_MEMO_LENGTH } from './memo.ts';
import { crcOfText } from './payload.ts';

/** What a code asks for. Leave out what it should not say. */
export interface VietQrRequest {
  readonly bankBin: string;
  readonly accountNumber: string;
  /** `card` when `accountNumber` is a card number. */
  readonly kind?: 'account' | 'card' | undefined;
  readonly amountVnd?: number | null | undefined;
  readonly memo?: string | null | undefined;
  readonly billNumber?: string | null | undefined;
  readonly reference?: string | null | undefined;
  readonly merchantCategory?: string | null | undefined;
  readonly merchantName?: string | null | undefined;
  readonly merchantCity?: string | null | undefined;
}

const ACCOUNT = dataObject('01', LONGEST_ACCOUNT);
const AMOUNT = dataObject('54', String(MAX_TRANSFER_VND).length);
const MERCHANT_NAME = dataObject('59', 25);
const MERCHANT_CITY = dataObject('60', 15);
const ADDITIONAL = dataObject('62', 99);
const BILL_NUMBER = dataObject('01', 25);
const REFERENCE = dataObject('05', 25);
const MEMO = dataObject('08', MAX_MEMO_LENGTH);
const PRINTABLE = /^[\x20-\x7e]+$/;
const CATEGORY = /^\d{4}$/;

/**
 * Write the VietQR payload that asks one bank account, or one card, for an amount or for any amount.
 *
 * Shape: `bankBin` six digits of the directory; `accountNumber` 1–19 ASCII letters or digits, case kept; `memo` is folded
 * to ASCII and must then be 1–25 characters; `billNumber`, `reference`, `merchantName` up to 25 and `merchantCity` up to
 * 15 printable ASCII characters; `merchantCategory` four digits.
 * Units: `amountVnd` is whole đồng from 1 to 499.999.999; without it the payer chooses and the code may be used again.
 * Returns: the text to draw, checksum included. The same request always gives the same text.
 * Throws: `VietQrError` with the rule that was broken. Nothing is ever cut to fit.
 * Source: EMVCo merchant-presented QR; NAPAS VietQR format 1.0.
 */
export function encodeVietQr(request: VietQrRequest): string {
  const { bankBin, accountNumber, kind, amountVnd } = request;
  checkPayee(bankBin, accountNumber, kind === 'card');
  const hasAmount = amountVnd !== undefined && amountVnd !== null;
  if (hasAmount) checkAmount(amountVnd);
  const head = headOf(accountNumber.length, hasAmount);
  const rest =
    bankBin +
    writeObject(ACCOUNT, accountNumber) +
    (kind === 'card' ? '0208QRIBFTTC' : '0208QRIBFTTA') +
    buildCategory(request.merchantCategory) +
    '5303704' +
    (hasAmount ? writeObject(AMOUNT, String(amountVnd)) : '') +
    '5802VN' +
    buildText(MERCHANT_NAME, request.merchantName) +
    buildText(MERCHANT_CITY, request.merchantCity) +
    buildAdditional(request) +
    '6304';
  return head.text + rest + crcToHex(crcOfText(rest, head.crc));
}

function checkPayee(bankBin: string, accountNumber: string, isCard: boolean): void {
  const bank = findBank(bankBin);
  if (bank === null) throw new VietQrError('vietqr/bank-unknown', `no bank has the BIN ${JSON.stringify(bankBin)}`);
  if (bank.canReceiveQr === false) {
    throw new VietQrError('vietqr/bank-cannot-receive', `${bank.shortName} cannot be paid through VietQR`);
  }
  if (!isAccountText(accountNumber)) {
    throw new VietQrError(
      'vietqr/account-invalid',
      `an account number is 1 to 19 letters A–Z, a–z or digits, not ${JSON.stringify(accountNumber)}`,
    );
  }
  if (isCard && !isNapasCard(accountNumber)) {
    throw new VietQrError('vietqr/card-invalid', 'a card number is 16 or 19 digits beginning 9704');
  }
}

function checkAmount(amountVnd: number): void {
  if (!Number.isInteger(amountVnd) || amountVnd < 1) {
    throw new VietQrError('vietqr/amount-invalid', 'an amount is a whole number of đồng, at least 1');
  }
  if (amountVnd > MAX_TRANSFER_VND) {
    throw new VietQrError('vietqr/amount-over-limit', 'one transfer carries at most 499.999.999 đ');
  }
}

function buildAdditional({ billNumber, reference, memo }: VietQrRequest): string {
  const objects = buildText(BILL_NUMBER, billNumber) + buildText(REFERENCE, reference) + buildMemo(memo);
  return objects === '' ? '' : writeObject(ADDITIONAL, objects);
}

function buildMemo(memo: string | null | undefined): string {
  if (memo === undefined || memo === null) return '';
  const folded = foldMemo(memo);
  if (folded === '') throw new VietQrError('vietqr/memo-empty', 'the memo holds no letter or digit a bank would carry');
  if (folded.length > MAX_MEMO_LENGTH) {
    // A cut memo may have lost its code, and with it the payment.
    throw new VietQrError('vietqr/memo-too-long', `a memo is at most 25 characters, not ${folded.length}`);
  }
  return writeObject(MEMO, folded);
}

function buildCategory(category: string | null | undefined): string {
  if (category === undefined || category === null) return '';
  if (!CATEGORY.test(category)) throw new VietQrError('vietqr/text-invalid', 'a merchant category is four digits');
  return `5204${category}`;
}

function buildText(object: DataObject, text: string | null | undefined): string {
  if (text === undefined || text === null) return '';
  const { id, longest } = object;
  if (text.length > longest || !PRINTABLE.test(text)) {
    throw new VietQrError('vietqr/text-invalid', `object ${id} takes 1 to ${longest} printable ASCII characters`);
  }
  return writeObject(object, text);
}
