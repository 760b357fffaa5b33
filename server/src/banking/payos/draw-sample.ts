import { SAMPLE_MEMO, SAMPLE_VND } from '../draw-sample.ts';
import type { ConnectionKey, Sample, SampleAsk } from '../provider-adapter.ts';
import { TEST_REFERENCE } from './read-webhook.ts';
import { signPayos } from './signature.ts';

/** The transaction of payOS's own documentation, which it delivers when an address is confirmed. */
export function drawPayosSample({ secret }: ConnectionKey, { accountNumber, stamp, mark }: SampleAsk): Sample {
  const data = {
    orderCode: 123,
    amount: SAMPLE_VND,
    description: SAMPLE_MEMO,
    accountNumber,
    reference: TEST_REFERENCE,
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
