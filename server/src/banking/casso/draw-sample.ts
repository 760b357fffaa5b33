import { SAMPLE_MEMO, SAMPLE_VND } from '../draw-sample.ts';
import type { ConnectionKey, Sample, SampleAsk } from '../provider-adapter.ts';
import { TEST_REFERENCE } from './read-transaction.ts';
import { signCasso } from './signature.ts';

/** Casso's own test call: id 0. */
export function drawCassoSample(
  { authentication, secret }: ConnectionKey,
  { accountNumber, stamp, now }: SampleAsk,
): Sample {
  const told = { id: 0, description: SAMPLE_MEMO, amount: SAMPLE_VND };
  if (authentication === 'secure-token') {
    const row = { ...told, tid: TEST_REFERENCE, when: stamp, bank_sub_acc_id: accountNumber, subAccId: accountNumber };
    return { body: JSON.stringify({ error: 0, data: [row] }), headers: { 'Secure-Token': secret } };
  }
  const data = { ...told, reference: TEST_REFERENCE, transactionDateTime: stamp, accountNumber };
  const body = JSON.stringify({ error: 0, data });
  return { body, headers: signCasso(body, secret, now) };
}
