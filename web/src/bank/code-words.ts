import type { VietQrWarning } from '@choso/shared/vietqr';
import type { UnreadableCode } from './read-code.ts';

const notTransfer = 'Mã này không chuyển tới một tài khoản ngân hàng.';
const damaged = 'Mã bị hỏng hoặc chép thiếu. Hãy quét lại.';
const odd = 'Mã ghi tài khoản không đúng chuẩn nên không chuyển được.';

const faultsVi: Record<UnreadableCode['fault'], string> = {
  'not-a-transfer': notTransfer,
  'vietqr/empty': 'Chưa có mã nào. Hãy dán mã hoặc quét lại.',
  'vietqr/not-tlv': 'Đây không phải mã chuyển khoản.',
  'vietqr/format-unknown': 'Đây không phải mã chuyển khoản.',
  'vietqr/not-ascii': damaged,
  'vietqr/crc-missing': damaged,
  'vietqr/crc-malformed': damaged,
  'vietqr/crc-wrong': 'Mã bị sửa hoặc chép sai một chỗ. Hãy quét lại.',
  'vietqr/text-after-crc': 'Sau mã còn chữ thừa. Hãy chép lại đúng phần mã.',
  'vietqr/object-repeated': 'Mã ghi hai lần một mục, không biết tin mục nào.',
  'vietqr/currency-not-vnd': 'Mã này không tính bằng tiền đồng.',
  'vietqr/amount-malformed': 'Số tiền trong mã không đọc được.',
  'vietqr/amount-zero': 'Số tiền trong mã là 0.',
  'vietqr/beneficiary-missing': notTransfer,
  'vietqr/beneficiary-malformed': odd,
  'vietqr/guid-not-napas': notTransfer,
  'vietqr/service-unknown': notTransfer,
  'vietqr/bin-malformed': odd,
  'vietqr/account-missing': odd,
  'vietqr/account-too-long': odd,
};

const notTransferEn = 'This code does not pay a bank account.';
const damagedEn = 'The code is damaged or only partly copied. Scan it again.';
const oddEn = 'The account in this code is not written properly, so nothing can be sent to it.';

const faultsEn: Record<UnreadableCode['fault'], string> = {
  'not-a-transfer': notTransferEn,
  'vietqr/empty': 'There is no code yet. Paste one or scan again.',
  'vietqr/not-tlv': 'This is not a transfer code.',
  'vietqr/format-unknown': 'This is not a transfer code.',
  'vietqr/not-ascii': damagedEn,
  'vietqr/crc-missing': damagedEn,
  'vietqr/crc-malformed': damagedEn,
  'vietqr/crc-wrong': 'The code was changed or copied wrongly somewhere. Scan it again.',
  'vietqr/text-after-crc': 'There is text behind the code. Copy the code alone.',
  'vietqr/object-repeated': 'The code says something twice, so it cannot be trusted.',
  'vietqr/currency-not-vnd': 'This code is not in Vietnamese đồng.',
  'vietqr/amount-malformed': 'The amount in the code cannot be read.',
  'vietqr/amount-zero': 'The amount in the code is 0.',
  'vietqr/beneficiary-missing': notTransferEn,
  'vietqr/beneficiary-malformed': oddEn,
  'vietqr/guid-not-napas': notTransferEn,
  'vietqr/service-unknown': notTransferEn,
  'vietqr/bin-malformed': oddEn,
  'vietqr/account-missing': oddEn,
  'vietqr/account-too-long': oddEn,
};

const warningsVi: Record<VietQrWarning, string> = {
  'initiation-unknown': 'Mã không nói là mã đứng hay mã một lần.',
  'static-with-amount': 'Mã đứng mà có sẵn số tiền.',
  'dynamic-without-amount': 'Mã một lần mà không có số tiền.',
  'currency-missing': 'Mã không ghi loại tiền; đọc là đồng.',
  'country-not-vn': 'Mã không ghi nước Việt Nam.',
  'amount-with-decimals': 'Số tiền trong mã có phần lẻ.',
  'amount-with-leading-zero': 'Số tiền trong mã có số 0 đứng đầu.',
  'amount-over-transfer-limit': 'Số tiền vượt mức một lần chuyển nhanh.',
  'tip-or-fee-present': 'Mã có đòi thêm phí hoặc tiền thưởng; phần đó bị bỏ qua.',
  'bank-unknown': 'Không biết ngân hàng này.',
  'account-template-malformed': 'Phần tài khoản ghi không đúng chuẩn.',
  'account-unusual': 'Số tài khoản có ký tự lạ.',
  'card-unusual': 'Số thẻ không giống thẻ nội địa.',
  'service-missing': 'Mã không ghi cách chuyển.',
  'service-misnested': 'Cách chuyển ghi sai chỗ trong mã.',
  'beneficiary-unknown-object': 'Phần người nhận có mục lạ.',
  'merchant-name-too-long': 'Tên người bán trong mã quá dài.',
  'additional-malformed': 'Phần nội dung trong mã bị hỏng.',
  'memo-too-long': 'Nội dung trong mã quá dài.',
  'memo-asked-of-payer': 'Mã đòi người trả tự ghi nội dung.',
  'private-template-bare': 'Mã có mục riêng của ví khác.',
  'object-empty': 'Mã có mục để trống.',
  'object-repeated': 'Mã có mục ghi hai lần.',
};

const warningsEn: Record<VietQrWarning, string> = {
  'initiation-unknown': 'The code does not say whether it is standing or one-time.',
  'static-with-amount': 'A standing code that carries an amount.',
  'dynamic-without-amount': 'A one-time code without an amount.',
  'currency-missing': 'The code names no currency; read as đồng.',
  'country-not-vn': 'The code does not name Viet Nam.',
  'amount-with-decimals': 'The amount in the code has decimals.',
  'amount-with-leading-zero': 'The amount in the code begins with 0.',
  'amount-over-transfer-limit': 'The amount is above what one fast transfer may carry.',
  'tip-or-fee-present': 'The code asks for a fee or a tip; that part is left out.',
  'bank-unknown': 'This bank is not known.',
  'account-template-malformed': 'The account part is not written properly.',
  'account-unusual': 'The account number has unusual characters.',
  'card-unusual': 'The card number does not look like a domestic card.',
  'service-missing': 'The code does not name the service.',
  'service-misnested': 'The service stands in the wrong place of the code.',
  'beneficiary-unknown-object': 'There is an unknown entry beside the payee.',
  'merchant-name-too-long': 'The merchant name in the code is too long.',
  'additional-malformed': 'The memo part of the code is damaged.',
  'memo-too-long': 'The memo in the code is too long.',
  'memo-asked-of-payer': 'The code asks the payer to write the memo.',
  'private-template-bare': "The code has another wallet's private entry.",
  'object-empty': 'The code has an empty entry.',
  'object-repeated': 'The code has an entry twice.',
};

/** Why a code cannot be paid, and what is odd about one that can. */
export const codeWords = {
  vi: { faults: faultsVi, warnings: warningsVi },
  en: { faults: faultsEn, warnings: warningsEn },
};
