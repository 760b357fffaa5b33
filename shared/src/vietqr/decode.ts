import { readAdditional } from './additional.ts';
import { readAmount } from './amount.ts';
import { type Beneficiary, readBeneficiary } from './beneficiary.ts';
import type { DecodeVietQrResult, UndecodableVietQr, VietQrFault, VietQrWarning } from './decoded.ts';
import { findEnvelopeFault } from './envelope.ts';
import { VNPAY_GUID } from './napas.ts';
import { bytesOf, openPayload, type Payload } from './payload.ts';
import { TlvLevel } from './tlv.ts';

// Reused from call to call: decoding never waits, so nobody sees a level half filled, and no payload allocates one.
const root = new TlvLevel();
const template = new TlvLevel();
const DYNAMIC = bytesOf('12');
const STATIC = bytesOf('11');
const VND = bytesOf('704');
const VIETNAM = bytesOf('VN');
const VNPAY = bytesOf(VNPAY_GUID);
// Objects that decide who gets how much of what. Two of one mean that two apps may read two different payments.
const DECISIVE = [0, 1, 26, 38, 53, 54, 58, 62];

/**
 * Read a VietQR payload as a scanner hands it over.
 *
 * Shape: `ok: true` with what the code says and a warning for every oddity, or `ok: false` with the first fault found.
 * White space around the text is ignored; nothing else is mended. A malformed account template gives null, never a guess.
 * Units: `amountVnd` is whole đồng. Never throws; takes time in proportion to the text's length.
 * Source: EMVCo merchant-presented QR; NAPAS VietQR format 1.0.
 */
export function decodeVietQr(text: string): DecodeVietQrResult {
  const trimmed = text.trim();
  if (trimmed === '') return fail('vietqr/empty');
  if (trimmed.length < 4) return fail('vietqr/not-tlv');
  const payload = openPayload(trimmed);
  const fault = findEnvelopeFault(payload, root);
  if (fault !== null) return fail(fault);
  const warnings: VietQrWarning[] = [];
  if (root.hasRepeats) {
    if (DECISIVE.some((id) => root.isRepeated(id))) return fail('vietqr/object-repeated');
    warnings.push('object-repeated');
  }
  if (root.hasEmpty) warnings.push('object-empty');

  const payee = readPayee(payload, warnings);
  if (typeof payee === 'string') return fail(payee);
  if (!root.is(payload, 53, VND)) {
    // An amount in another currency must never be shown as đồng.
    if (root.has(53)) return fail('vietqr/currency-not-vnd');
    warnings.push('currency-missing');
  }
  const amountVnd = root.has(54) ? readAmount(payload, root.start(54), root.end(54), warnings) : null;
  if (typeof amountVnd === 'string') return fail(amountVnd);
  const initiation = readInitiation(payload, amountVnd !== null, warnings);
  warnOfFurniture(payload, warnings);
  const additional = root.has(62) ? readAdditional(payload, root.start(62), root.end(62), warnings) : null;
  return {
    ok: true,
    kind: payee.kind,
    bankBin: payee.bankBin,
    accountNumber: payee.accountNumber,
    amountVnd,
    memo: additional === null ? null : additional.memo,
    initiation,
    service: payee.service,
    merchantId: payee.merchantId,
    merchantName: root.value(payload, 59),
    merchantCity: root.value(payload, 60),
    billNumber: additional === null ? null : additional.billNumber,
    reference: additional === null ? null : additional.reference,
    warnings,
  };
}

function readPayee(payload: Payload, warnings: VietQrWarning[]): Beneficiary | VietQrFault {
  if (root.has(38)) return readBeneficiary(payload, root.start(38), root.end(38), warnings);
  if (!root.has(26)) return 'vietqr/beneficiary-missing';
  // Bills of other schemes use object 26 too; only VNPAY's own identifier tells us what we look at.
  if (!template.read(payload, root.start(26), root.end(26))) return 'vietqr/beneficiary-malformed';
  if (!template.is(payload, 0, VNPAY)) return 'vietqr/beneficiary-missing';
  const merchantId = template.value(payload, 1);
  return { kind: 'vnpay', service: null, bankBin: null, accountNumber: null, merchantId };
}

function readInitiation(payload: Payload, hasAmount: boolean, warnings: VietQrWarning[]): 'static' | 'dynamic' | null {
  if (root.is(payload, 1, DYNAMIC)) {
    if (!hasAmount) warnings.push('dynamic-without-amount');
    return 'dynamic';
  }
  if (root.is(payload, 1, STATIC)) {
    if (hasAmount) warnings.push('static-with-amount');
    return 'static';
  }
  warnings.push('initiation-unknown');
  return null;
}

function warnOfFurniture(payload: Payload, warnings: VietQrWarning[]): void {
  if (root.has(55) || root.has(56) || root.has(57)) warnings.push('tip-or-fee-present');
  if (!root.is(payload, 58, VIETNAM)) warnings.push('country-not-vn');
  if (root.has(59) && root.end(59) - root.start(59) > 25) warnings.push('merchant-name-too-long');
  for (let index = 0; index < root.count; index++) {
    const id = root.idAt(index);
    // MoMo has written a bare value here, so nothing in it is ever needed to read the rest.
    if (id >= 80 && !(template.read(payload, root.start(id), root.end(id)) && template.has(0))) {
      warnings.push('private-template-bare');
    }
  }
}

function fail(error: VietQrFault): UndecodableVietQr {
  return { ok: false, error };
}
