import type { Vnd } from '../money/index.ts';

/** Whom a code pays: a bank account, a card, a VNPAY merchant, or nobody a transfer can reach. */
export type VietQrKind = 'account' | 'card' | 'vnpay' | 'other-service';

/** Why a text is not a code that can be trusted. */
export type VietQrFault =
  | 'vietqr/empty'
  | 'vietqr/not-tlv'
  | 'vietqr/format-unknown'
  | 'vietqr/not-ascii'
  | 'vietqr/crc-missing'
  | 'vietqr/crc-malformed'
  | 'vietqr/crc-wrong'
  | 'vietqr/text-after-crc'
  | 'vietqr/object-repeated'
  | 'vietqr/currency-not-vnd'
  | 'vietqr/amount-malformed'
  | 'vietqr/amount-zero'
  | 'vietqr/beneficiary-missing'
  | 'vietqr/beneficiary-malformed'
  | 'vietqr/guid-not-napas'
  | 'vietqr/service-unknown'
  | 'vietqr/bin-malformed'
  | 'vietqr/account-missing'
  | 'vietqr/account-too-long';

/** What a strict reader would report of a code that can be read all the same. */
export type VietQrWarning =
  | 'initiation-unknown'
  | 'static-with-amount'
  | 'dynamic-without-amount'
  | 'currency-missing'
  | 'country-not-vn'
  | 'amount-with-decimals'
  | 'amount-with-leading-zero'
  | 'amount-over-transfer-limit'
  | 'tip-or-fee-present'
  | 'bank-unknown'
  | 'account-template-malformed'
  | 'account-unusual'
  | 'card-unusual'
  | 'service-missing'
  | 'service-misnested'
  | 'beneficiary-unknown-object'
  | 'merchant-name-too-long'
  | 'additional-malformed'
  | 'memo-too-long'
  | 'memo-asked-of-payer'
  | 'private-template-bare'
  | 'object-empty'
  | 'object-repeated';

/** What a readable code says. A null is something it does not say, or says in a way that must not be trusted. */
export interface DecodedVietQr {
  readonly ok: true;
  readonly kind: VietQrKind;
  readonly bankBin: string | null;
  /** The account, or the card number of kind `card`, exactly as written. */
  readonly accountNumber: string | null;
  /** Whole đồng; null lets the payer choose. */
  readonly amountVnd: Vnd | null;
  /** The transfer's text (62.08). */
  readonly memo: string | null;
  readonly initiation: 'static' | 'dynamic' | null;
  readonly service: string | null;
  /** Who is paid when it is not an account: VNPAY's merchant, or the id behind another service. */
  readonly merchantId: string | null;
  readonly merchantName: string | null;
  readonly merchantCity: string | null;
  readonly billNumber: string | null;
  readonly reference: string | null;
  readonly warnings: readonly VietQrWarning[];
}

/** A text that is no readable code, and why. */
export interface UndecodableVietQr {
  readonly ok: false;
  readonly error: VietQrFault;
}

export type DecodeVietQrResult = DecodedVietQr | UndecodableVietQr;
