import { SAMPLE_MEMO, SAMPLE_VND } from '../draw-sample.ts';
import type { ConnectionKey, Sample, SampleAsk } from '../provider-adapter.ts';
import { signSepay } from './signature.ts';

/** SePay's sandbox call: a reference that begins with SB. */
export function drawSepaySample(
  { authentication, secret }: ConnectionKey,
  { accountNumber, stamp, mark, now }: SampleAsk,
): Sample {
  const body = JSON.stringify({
    // SePay's own numbers are far shorter: this one can be nobody's payment.
    id: `9${BigInt(`0x${mark}`)}`.padEnd(18, '0').slice(0, 18),
    gateway: 'Test',
    transactionDate: stamp,
    accountNumber,
    code: '',
    content: SAMPLE_MEMO,
    transferType: 'in',
    transferAmount: SAMPLE_VND,
    accumulated: 0,
    subAccount: '',
    referenceCode: `SB${mark}`,
    description: SAMPLE_MEMO,
  });
  const isApiKey = authentication === 'apikey';
  return {
    body,
    headers: isApiKey ? { Authorization: `Apikey ${secret}` } : signSepay(body, secret, Math.floor(now / 1000)),
  };
}
