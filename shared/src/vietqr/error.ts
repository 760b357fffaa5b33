/** Why a code cannot be made. */
export type VietQrRefusal =
  | 'vietqr/bank-unknown'
  | 'vietqr/bank-cannot-receive'
  | 'vietqr/account-invalid'
  | 'vietqr/card-invalid'
  | 'vietqr/amount-invalid'
  | 'vietqr/amount-over-limit'
  | 'vietqr/memo-empty'
  | 'vietqr/memo-too-long'
  | 'vietqr/text-invalid';

/** A refusal to make a code: `code` for programs, `message` in English words for people who read logs. */
export class VietQrError extends Error {
  readonly code: VietQrRefusal;

  constructor(code: VietQrRefusal, message: string) {
    super(message);
    this.name = 'VietQrError';
    this.code = code;
  }
}
