export type { BankKind } from './bank-rows.ts';
export { type Bank, DEMO_BANK_BIN, findBank, isBankName, listBanks } from './banks.ts';
export { decodeVietQr } from './decode.ts';
export type {
  DecodedVietQr,
  DecodeVietQrResult,
  UndecodableVietQr,
  VietQrFault,
  VietQrKind,
  VietQrWarning,
} from './decoded.ts';
export { encodeVietQr, type VietQrRequest } from './encode.ts';
export { VietQrError, type VietQrRefusal } from './error.ts';
export { foldMemo, MAX_MEMO_LENGTH } from './memo.ts';
