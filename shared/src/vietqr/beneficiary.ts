import { isAccountBytes, isNapasCard, LONGEST_ACCOUNT } from './account.ts';
import { findBankByNumber } from './banks.ts';
import type { VietQrFault, VietQrKind, VietQrWarning } from './decoded.ts';
import { NAPAS_GUID } from './napas.ts';
import { bytesOf, type Payload } from './payload.ts';
import { TlvLevel } from './tlv.ts';

/** Object 38: who is paid. */
export interface Beneficiary {
  readonly kind: VietQrKind;
  readonly service: string | null;
  readonly bankBin: string | null;
  readonly accountNumber: string | null;
  readonly merchantId: string | null;
}

const NAPAS = bytesOf(NAPAS_GUID);
const TO_ACCOUNT = bytesOf('QRIBFTTA');
const TO_CARD = bytesOf('QRIBFTTC');
const outer = new TlvLevel();
const inner = new TlvLevel();

/** Read object 38 between two positions, or say what is wrong with it. */
export function readBeneficiary(
  payload: Payload,
  start: number,
  end: number,
  warnings: VietQrWarning[],
): Beneficiary | VietQrFault {
  if (!outer.read(payload, start, end)) return 'vietqr/beneficiary-malformed';
  if (outer.hasRepeats) return 'vietqr/object-repeated';
  if (!outer.is(payload, 0, NAPAS)) return 'vietqr/guid-not-napas';
  if (!outer.has(1)) return 'vietqr/account-missing';
  const isWhole = inner.read(payload, outer.start(1), outer.end(1));
  // Something behind a complete BIN and account: NAPAS's own printed example has it. A value cut off earlier names nobody.
  if (!isWhole && !(inner.has(0) && inner.has(1))) return 'vietqr/beneficiary-malformed';
  if (inner.hasRepeats) return 'vietqr/object-repeated';
  const service = readService(payload, isWhole, warnings);
  const kind = service === null ? 'account' : kindOf(service);
  if (kind === null) return 'vietqr/service-unknown';
  if (!isWhole) {
    warnings.push('account-template-malformed');
    return { kind, service, bankBin: null, accountNumber: null, merchantId: null };
  }
  return readPayee(payload, kind, service, warnings);
}

function readService(payload: Payload, isWhole: boolean, warnings: VietQrWarning[]): string | null {
  const isMisnested = !outer.has(2) && isWhole && inner.has(2);
  if (isMisnested) warnings.push('service-misnested');
  const level = isMisnested ? inner : outer;
  if (outer.count + inner.count > (level.has(2) ? 5 : 4)) warnings.push('beneficiary-unknown-object');
  if (!level.has(2)) {
    warnings.push('service-missing');
    return null;
  }
  // The two everyday names are compared in place, so that no text is made for them.
  if (level.is(payload, 2, TO_ACCOUNT)) return 'QRIBFTTA';
  if (level.is(payload, 2, TO_CARD)) return 'QRIBFTTC';
  return payload.text.slice(level.start(2), level.end(2));
}

function kindOf(service: string): VietQrKind | null {
  if (service === 'QRIBFTTA') return 'account';
  if (service === 'QRIBFTTC') return 'card';
  // Payment to an acquirer's merchant id, and cash at a machine: neither is a transfer.
  return service === 'QRPUSH' || service === 'QRCASH' ? 'other-service' : null;
}

function readPayee(
  payload: Payload,
  kind: VietQrKind,
  service: string | null,
  warnings: VietQrWarning[],
): Beneficiary | VietQrFault {
  const binNumber = readSixDigits(payload.bytes, inner.start(0), inner.end(0));
  if (!inner.has(0) || binNumber < 0) return 'vietqr/bin-malformed';
  const bank = findBankByNumber(binNumber);
  const bankBin = bank === null ? inner.value(payload, 0) : bank.bin;
  const payee = inner.value(payload, 1);
  if (kind === 'other-service') return { kind, service, bankBin, accountNumber: null, merchantId: payee };
  if (payee === null) return 'vietqr/account-missing';
  if (payee.length > LONGEST_ACCOUNT) return 'vietqr/account-too-long';
  if (bank === null) warnings.push('bank-unknown');
  if (!isAccountBytes(payload.bytes, inner.start(1), inner.end(1))) warnings.push('account-unusual');
  if (kind === 'card' && !isNapasCard(payee)) warnings.push('card-unusual');
  return { kind, service, bankBin, accountNumber: payee, merchantId: null };
}

function readSixDigits(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 6) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >>> 0 > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
