import { createHash } from 'node:crypto';
import { encodeVietQr } from '@choso/shared/vietqr';
import { type FakeProvider, startFakeProvider } from './fake-provider.ts';

/** An order as VietQR.vn tells of it. */
export interface FakeOrder {
  orderId: string;
  bankAccount: string;
  rows: Record<string, unknown>[];
}

/** VietQR.vn on loopback, as whoever makes codes there sees it. */
export interface FakeVietqr extends FakeProvider {
  orders: FakeOrder[];
  /** A shopper pays an order; the time is told in seconds, as its examples do. */
  pay(order: FakeOrder, amount: number, fields?: object): Record<string, unknown>;
}

const TOKEN = 'eyJhbGciOiJIUzUxMiJ9.a-token-of-vietqr';
let lastReference = 0;

/** Start it, for one customer and one bank. */
export async function startFakeVietqr(
  { userName, password, bankBin }: { userName: string; password: string; bankBin: string },
  clock: () => number,
): Promise<FakeVietqr> {
  const basic = `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`;
  const fake = await startFakeProvider(({ path, headers, body }) => {
    if (path === '/vqr/api/token_generate')
      return headers.authorization === basic
        ? { body: { access_token: TOKEN, token_type: 'Bearer', expires_in: 300 } }
        : { status: 401, body: { status: 'FAILED', message: 'E74' } };
    if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401, body: { status: 'FAILED', message: 'E74' } };
    const bankAccount = String(body.bankAccount);
    if (path === '/vqr/api/qr/generate-customer') {
      const { content, amount, orderId } = body as { content: string; amount: number; orderId: string };
      const qrCode = encodeVietQr({
        bankBin,
        accountNumber: bankAccount,
        amountVnd: amount,
        memo: `VQR1a2b ${content}`,
      });
      made.orders.push({ orderId, bankAccount, rows: [] });
      return { body: { bankCode: body.bankCode, bankAccount, amount: String(amount), content, qrCode, orderId } };
    }
    if (path !== '/vqr/api/transactions/check-order') return null;
    const checkSum = createHash('md5').update(`${bankAccount}${userName}`).digest('hex');
    if (body.checkSum !== checkSum) return { body: { status: 'FAILED', message: 'E39' } };
    const order = made.orders.find((one) => one.orderId === body.value && one.bankAccount === bankAccount);
    if (body.type !== 0 || !order) return { body: { status: 'FAILED', message: 'E40' } };
    return { body: order.rows.length > 0 ? order.rows : [waiting(order)] };
  });
  const made: FakeVietqr = Object.assign(fake, {
    orders: [],
    pay(order: FakeOrder, amount: number, fields: object = {}) {
      lastReference += 1;
      const row = {
        referenceNumber: `FT26328${String(lastReference).padStart(9, '0')}`,
        orderId: order.orderId,
        amount,
        content: `VQR1a2b ${order.orderId}`,
        transType: 'C',
        status: 1,
        type: 0,
        timeCreated: Math.floor(clock() / 1000),
        timePaid: Math.floor(clock() / 1000),
        terminalCode: '',
        note: '',
        refundCount: 0,
        amountRefunded: 0,
        ...fields,
      };
      order.rows.push(row);
      return row;
    },
  });
  return made;
}

function waiting({ orderId }: FakeOrder) {
  return { orderId, referenceNumber: '', amount: 0, content: orderId, transType: 'C', status: 0, type: 0, timePaid: 0 };
}
