import { signCasso } from '../../../server/src/banking/index.ts';
import { toVietnamStamp } from '../test-clock.ts';
import type { Told } from './told.ts';

const signed = ({ amountVnd, direction = 'in' }: Told) => (direction === 'in' ? amountVnd : -amountVnd);

/** One element of the `data` of Casso's webhook v1; `fields` are told as they stand. */
export function cassoV1Row(told: Told, fields: object = {}): Record<string, unknown> {
  return {
    id: told.id,
    tid: `FT${told.id}`,
    description: told.memo,
    amount: signed(told),
    cusum_balance: 10_079_000,
    when: toVietnamStamp(told.bookedAt),
    bank_sub_acc_id: told.accountNumber,
    subAccId: told.accountNumber,
    bankName: 'VPBank',
    bankAbbreviation: 'VPB',
    virtualAccount: '',
    virtualAccountName: '',
    corresponsiveName: '',
    corresponsiveAccount: '',
    corresponsiveBankId: '',
    corresponsiveBankName: '',
    ...fields,
  };
}

/** The body of Casso's webhook v1. */
export function cassoV1Body(...rows: Record<string, unknown>[]): string {
  return JSON.stringify({ error: 0, data: rows });
}

/** The body of Casso's webhook v2; `fields` are told as they stand. */
export function cassoV2Body(told: Told, fields: object = {}): string {
  const data = {
    id: told.id,
    reference: `FT${told.id}`,
    description: told.memo,
    amount: signed(told),
    runningBalance: 25_000_000,
    transactionDateTime: toVietnamStamp(told.bookedAt),
    accountNumber: told.accountNumber,
    bankName: 'VPBank',
    bankAbbreviation: 'VPB',
    virtualAccountNumber: '',
    virtualAccountName: '',
    counterAccountName: 'NGUYEN VAN A',
    counterAccountNumber: '8888888888',
    counterAccountBankId: '970415',
    counterAccountBankName: 'VietinBank',
    ...fields,
  };
  return JSON.stringify({ error: 0, data });
}

/** The headers of a delivery of either version, by the connection that it goes to. */
export function cassoHeaders(connectionId: string, body: string, secret: string, at: number): Record<string, string> {
  return connectionId.endsWith('v1') ? { 'Secure-Token': secret } : signCasso(body, secret, at);
}
