import { signPayos } from '../../../server/src/banking/index.ts';
import { toVietnamStamp } from '../test-clock.ts';
import type { Told } from './told.ts';

/** The `data` of payOS's webhook; `fields` are told as they stand. */
export function payosData(told: Told, fields: object = {}): Record<string, unknown> {
  return {
    orderCode: told.id,
    amount: told.amountVnd,
    description: told.memo,
    accountNumber: told.accountNumber,
    reference: `FT${told.id}`,
    transactionDateTime: toVietnamStamp(told.bookedAt),
    currency: 'VND',
    paymentLinkId: `link${told.id}`,
    code: '00',
    desc: 'Thành công',
    counterAccountBankId: '',
    counterAccountBankName: '',
    counterAccountName: null,
    counterAccountNumber: '',
    virtualAccountName: '',
    virtualAccountNumber: '',
    ...fields,
  };
}

/** The body of payOS's webhook with its signature. */
export function payosBody(data: Record<string, unknown>, secret: string): string {
  return JSON.stringify({ code: '00', desc: 'success', success: true, data, signature: signPayos(data, secret) });
}
