import { encodeVietQr } from '@choso/shared/vietqr';
import { signPayos } from '../../../server/src/banking/index.ts';
import { toVietnamStamp } from '../test-clock.ts';
import { type FakeProvider, startFakeProvider } from './fake-provider.ts';

/** The bank of payOS's virtual accounts. */
const MB = '970422';

/** A payment link as payOS keeps it. */
export interface FakeLink {
  id: string;
  orderCode: number;
  amount: number;
  description: string;
  accountNumber: string;
  expiredAt: number;
  status: 'PENDING' | 'PAID' | 'UNDERPAID' | 'CANCELLED' | 'EXPIRED';
  transactions: Record<string, unknown>[];
}

/** payOS on loopback. */
export interface FakePayos extends FakeProvider {
  links: FakeLink[];
  /** What it changes of its next answer after having signed it. */
  lie: ((data: Record<string, unknown>) => Record<string, unknown>) | null;
  /** What it changes of its next answer before signing it. */
  mistake: ((data: Record<string, unknown>) => Record<string, unknown>) | null;
  /** A shopper pays a link; returns the `data` of the webhook that payOS would send. */
  pay(link: FakeLink, amount: number, fields?: object): Record<string, unknown>;
}

/** The keys of one payment channel. */
export interface PayosKeys {
  clientId: string;
  apiKey: string;
  checksumKey: string;
}

let lastReference = 0;
let lastAccount = 0;

/** Start it, for one payment channel. `clock` is what it stamps transfers with. */
export async function startFakePayos(keys: PayosKeys, clock: () => number): Promise<FakePayos> {
  const sign = (data: Record<string, unknown>) => {
    const [mistake, lie] = [made.mistake ?? same, made.lie ?? same];
    Object.assign(made, { mistake: null, lie: null });
    const meant = mistake(data);
    return { body: { code: '00', desc: 'success', data: lie(meant), signature: signPayos(meant, keys.checksumKey) } };
  };
  const refuse = (code: string, desc: string) => ({ body: { code, desc, data: null, signature: null } });
  const describe = (link: FakeLink) => {
    const amountPaid = link.transactions.reduce((sum, one) => sum + Number(one.amount), 0);
    const { id, orderCode, amount, status, transactions } = link;
    const shared = { id, orderCode, amount, amountPaid, amountRemaining: Math.max(0, amount - amountPaid), status };
    return {
      ...shared,
      createdAt: '2026-11-24T08:00:00+07:00',
      transactions,
      canceledAt: null,
      cancellationReason: null,
    };
  };
  const fake = await startFakeProvider(({ method, path, headers, body }) => {
    if (headers['x-client-id'] !== keys.clientId || headers['x-api-key'] !== keys.apiKey)
      return { status: 401, body: { code: '401', desc: 'Unauthorized' } };
    if (method === 'POST' && path === '/v2/payment-requests') {
      const { amount, cancelUrl, description, orderCode, returnUrl, signature } = body;
      const signed = { amount, cancelUrl, description, orderCode, returnUrl };
      if (signature !== signPayos(signed, keys.checksumKey)) return refuse('201', 'signature');
      if (made.links.some((one) => one.orderCode === orderCode)) return refuse('231', 'Đơn thanh toán đã tồn tại');
      lastAccount += 1;
      const number = lastAccount;
      const accountNumber = `VQRQ${String(number).padStart(8, '0')}`;
      const id = `link-${number}-${orderCode}`;
      const link = { id, accountNumber, status: 'PENDING', transactions: [], ...pick(body) } as FakeLink;
      made.links.push(link);
      const qrCode = encodeVietQr({ bankBin: MB, accountNumber, amountVnd: link.amount, memo: link.description });
      return sign({
        bin: MB,
        accountNumber,
        accountName: 'NGUYEN THI HANH',
        amount,
        description,
        orderCode,
        currency: 'VND',
        paymentLinkId: id,
        status: 'PENDING',
        expiredAt: link.expiredAt,
        checkoutUrl: `https://pay.payos.example/web/${id}`,
        qrCode,
      });
    }
    const [, name, act] = /^\/v2\/payment-requests\/([^/]+)(\/cancel)?$/.exec(path) ?? [];
    const link = made.links.find((one) => one.id === name || String(one.orderCode) === name);
    if (!link) return refuse('101', 'Mã thanh toán không tồn tại');
    if (act && link.status === 'PENDING') link.status = 'CANCELLED';
    return sign(describe(link));
  });
  const made: FakePayos = Object.assign(fake, {
    links: [],
    lie: null,
    mistake: null,
    pay(link: FakeLink, amount: number, fields: object = {}) {
      lastReference += 1;
      const transaction = {
        reference: `FT2632800${lastReference}`,
        amount,
        // The account that payOS watches, as its webhooks name it; the money came through the virtual one.
        accountNumber: '0123456789',
        description: link.description,
        transactionDateTime: toVietnamStamp(clock()),
        virtualAccountName: '',
        virtualAccountNumber: link.accountNumber,
        counterAccountBankId: '',
        counterAccountBankName: null,
        counterAccountName: null,
        counterAccountNumber: null,
        ...fields,
      };
      link.transactions.push(transaction);
      const paid = link.transactions.reduce((sum, one) => sum + Number(one.amount), 0);
      if (link.status === 'PENDING' || link.status === 'UNDERPAID')
        link.status = paid >= link.amount ? 'PAID' : 'UNDERPAID';
      const { id: paymentLinkId, orderCode } = link;
      return { ...transaction, orderCode, currency: 'VND', paymentLinkId, code: '00', desc: 'Thành công' };
    },
  });
  return made;
}

const same = (data: Record<string, unknown>) => data;

function pick({ orderCode, amount, description, expiredAt }: Record<string, unknown>) {
  return { orderCode, amount, description, expiredAt };
}
