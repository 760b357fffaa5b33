import type { Answer } from '../caller.ts';
import { DEMO_SECRET, type House } from '../house.ts';
import { MORNING } from '../test-clock.ts';
import type { Told } from './told.ts';

const BASE = '/webhooks/vietqr/demo-vietqr';

/** The body of VietQR.vn's transaction-sync; `fields` are told as they stand. */
export function vietqrBody(told: Told, fields: object = {}): string {
  return JSON.stringify({
    bankaccount: told.accountNumber,
    amount: told.amountVnd,
    transType: told.direction === 'out' ? 'D' : 'C',
    content: `VQR${told.id} ${told.memo}`,
    transactionid: `b6e1-${told.id}`,
    transactiontime: told.bookedAt ?? MORNING,
    referencenumber: `FT${told.id}`,
    orderId: 'A12B3',
    terminalCode: '',
    subTerminalCode: '',
    serviceCode: '',
    urlLink: '',
    sign: '',
    ...fields,
  });
}

/** Ask for a token as VietQR.vn does. */
export function askVietqrToken(house: House, password = DEMO_SECRET, user = 'demo-vietqr'): Promise<Answer> {
  const Authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return house.api('POST', `${BASE}/api/token_generate`, { headers: { Authorization } });
}

/** Deliver with a token; without one, as somebody who never asked. */
export function syncVietqr(house: House, body: string, token?: string): Promise<Answer> {
  const proof = token === undefined ? {} : { token };
  return house.api('POST', `${BASE}/bank/api/transaction-sync`, { body, ...proof });
}
