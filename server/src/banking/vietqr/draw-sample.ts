import { SAMPLE_MEMO, SAMPLE_VND } from '../draw-sample.ts';
import type { ConnectionKey, Sample, SampleAsk } from '../provider-adapter.ts';
import { TEST_REFERENCE } from './read-webhook.ts';

/** A transaction-sync with a reference of our own tests; who sends it is proven by the token that goes with it. */
export function drawVietqrSample(_key: ConnectionKey, { accountNumber, mark, now }: SampleAsk): Sample {
  const body = JSON.stringify({
    bankaccount: accountNumber,
    amount: SAMPLE_VND,
    transType: 'C',
    content: SAMPLE_MEMO,
    transactionid: `${TEST_REFERENCE}${mark}`,
    transactiontime: now,
    referencenumber: `${TEST_REFERENCE}${mark}`,
    orderId: '',
    sign: '',
  });
  return { body, headers: {} };
}
