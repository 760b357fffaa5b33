import { randomBytes } from 'node:crypto';
import { toIsoInstant } from '@choso/shared/time';
import { signCasso } from '../casso/index.ts';
import { signPayos } from '../payos/index.ts';
import type { ConnectionKey } from '../provider-adapter.ts';
import { signSepay } from '../sepay/index.ts';
import { TEST_REFERENCE as VIETQR_TEST } from '../vietqr/read-webhook.ts';

/** A test delivery as a provider would make it. */
export interface Sample {
  body: string;
  headers: Record<string, string>;
}

// What no shopper pays: a sample must not be taken for the twin of somebody's transfer.
const AMOUNT_VND = 1;
const MEMO = 'Giao dich thu nghiem';

/** The test event of a connection's provider on an account, signed with the connection's secret; none is ever repeated. */
export function drawSample(provider: string, key: ConnectionKey, accountNumber: string, now: number): Sample | null {
  const stamp = toIsoInstant(now).slice(0, 19).replace('T', ' ');
  const mark = randomBytes(8).toString('hex').toUpperCase();
  const shared = { accountNumber, stamp, mark, now };
  if (provider === 'sepay') return sampleSepay(key, shared);
  if (provider === 'casso') return sampleCasso(key, shared);
  if (provider === 'payos') return samplePayos(key, shared);
  return provider === 'vietqr' ? sampleVietqr(shared) : null;
}

interface Shared {
  accountNumber: string;
  stamp: string;
  mark: string;
  now: number;
}

function sampleSepay({ authentication, secret }: ConnectionKey, { accountNumber, stamp, mark, now }: Shared): Sample {
  const body = JSON.stringify({
    // SePay's own numbers are far shorter: this one can be nobody's payment.
    id: `9${BigInt(`0x${mark}`)}`.padEnd(18, '0').slice(0, 18),
    gateway: 'Test',
    transactionDate: stamp,
    accountNumber,
    code: '',
    content: MEMO,
    transferType: 'in',
    transferAmount: AMOUNT_VND,
    accumulated: 0,
    subAccount: '',
    referenceCode: `SB${mark}`,
    description: MEMO,
  });
  const isApiKey = authentication === 'apikey';
  return {
    body,
    headers: isApiKey ? { Authorization: `Apikey ${secret}` } : signSepay(body, secret, Math.floor(now / 1000)),
  };
}

const CASSO_REFERENCE = 'MA_GIAO_DICH_THU_NGHIEM';

function sampleCasso({ authentication, secret }: ConnectionKey, { accountNumber, stamp, now }: Shared): Sample {
  const told = { id: 0, description: MEMO, amount: AMOUNT_VND };
  if (authentication === 'secure-token') {
    const row = { ...told, tid: CASSO_REFERENCE, when: stamp, bank_sub_acc_id: accountNumber, subAccId: accountNumber };
    return { body: JSON.stringify({ error: 0, data: [row] }), headers: { 'Secure-Token': secret } };
  }
  const data = { ...told, reference: CASSO_REFERENCE, transactionDateTime: stamp, accountNumber };
  const body = JSON.stringify({ error: 0, data });
  return { body, headers: signCasso(body, secret, now) };
}

function samplePayos({ secret }: ConnectionKey, { accountNumber, stamp, mark }: Shared): Sample {
  const data = {
    orderCode: 123,
    amount: AMOUNT_VND,
    description: MEMO,
    accountNumber,
    reference: 'TF230204212323',
    transactionDateTime: stamp,
    currency: 'VND',
    paymentLinkId: `chosotest${mark}`,
    code: '00',
    desc: 'success',
  };
  return {
    body: JSON.stringify({ code: '00', desc: 'success', success: true, data, signature: signPayos(data, secret) }),
    headers: {},
  };
}

function sampleVietqr({ accountNumber, mark, now }: Shared): Sample {
  const body = JSON.stringify({
    bankaccount: accountNumber,
    amount: AMOUNT_VND,
    transType: 'C',
    content: MEMO,
    transactionid: `${VIETQR_TEST}${mark}`,
    transactiontime: now,
    referencenumber: `${VIETQR_TEST}${mark}`,
    orderId: '',
    sign: '',
  });
  return { body, headers: {} };
}
