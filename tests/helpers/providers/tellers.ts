import type { Answer } from '../caller.ts';
import { DEMO_SECRET, type House } from '../house.ts';
import { sepayBody } from '../sepay-body.ts';
import { cassoHeaders, cassoV1Body, cassoV1Row, cassoV2Body } from './casso.ts';
import { payosBody, payosData } from './payos.ts';
import type { Told } from './told.ts';
import { askVietqrToken, syncVietqr, vietqrBody } from './vietqr.ts';

/** One demo connection as its provider would use it: the same facts, in that provider's words and under its proof. */
export interface Teller {
  connectionId: string;
  tell(house: House, told: Told, secret?: string): Promise<Answer>;
  /** What the provider takes as success, and how it is told that its proof is wrong. */
  accepted: object;
  refused: object;
}

const accepted = { status: 200, body: { success: true } };
const refused = { status: 401, body: { code: 'webhook/bad-signature' } };

const sepay: Teller = {
  connectionId: 'demo-sepay',
  tell: (house, told, secret) => {
    const { id, accountNumber, memo: content, amountVnd: transferAmount, direction: transferType = 'in' } = told;
    const when = told.bookedAt === undefined ? {} : { bookedAt: told.bookedAt };
    const referenceCode = `FT${id}`;
    const body = sepayBody({ id, accountNumber, content, transferAmount, transferType, referenceCode, ...when });
    return house.sepay('demo-sepay', body, { sign: secret === undefined ? 'right' : 'wrong-secret' });
  },
  accepted,
  refused,
};

function casso(connectionId: string, toBody: (told: Told) => string): Teller {
  return {
    connectionId,
    tell: (house, told, secret = DEMO_SECRET) => {
      const body = toBody(told);
      const headers = cassoHeaders(connectionId, body, secret, house.clock());
      return house.api('POST', `/webhooks/casso/${connectionId}`, { body, headers });
    },
    accepted,
    refused,
  };
}

const payos: Teller = {
  connectionId: 'demo-payos',
  tell: (house, told, secret = DEMO_SECRET) =>
    house.api('POST', '/webhooks/payos/demo-payos', { body: payosBody(payosData(told), secret) }),
  accepted,
  refused,
};

const vietqr: Teller = {
  connectionId: 'demo-vietqr',
  tell: async (house, told, secret) => {
    const { body } = await askVietqrToken(house);
    return syncVietqr(house, vietqrBody(told), secret ?? body.access_token);
  },
  accepted: { status: 200, body: { error: false, object: { reftransactionid: expect.stringMatching(/^\w{32}$/) } } },
  refused: {
    status: 401,
    body: { error: true, errorReason: 'E05', toastMessage: expect.stringMatching(/\S/), object: null },
  },
};

/** Every way that a bank's word reaches us. */
export const tellers: readonly Teller[] = [
  sepay,
  casso('demo-casso', cassoV2Body),
  casso('demo-casso-v1', (told) => cassoV1Body(cassoV1Row(told))),
  payos,
  vietqr,
];
