import { QRPay } from 'vietnam-qr-pay';
import { decodeVietQr, encodeVietQr } from '../../shared/src/vietqr/index.ts';

const ROUNDS = 5;
const EACH = 20_000;
// Many different codes, so that nobody is measured on one text that the engine has learnt by heart.
const asks = Array.from({ length: 1_000 }, (_, at) => ({
  bankBin: ['970416', '970436', '970418', '970422'][at % 4],
  accountNumber: String(1_000_000_000 + at * 7_919),
  amountVnd: 1_000 + at * 500,
  memo: `CS7G24Z${'ABCDEFGHJK'[at % 10]}${at % 10}`,
}));

/** Encode and decode per second, against vietnam-qr-pay, which does the same job. */
export function benchVietQr() {
  const payloads = asks.map(encodeVietQr);
  for (const [at, ask] of asks.entries()) {
    if (theirEncoding(ask) !== payloads[at]) throw new Error('the two encoders do not write the same code');
    if (new QRPay(payloads[at]).additionalData.purpose !== decodeVietQr(payloads[at]).memo)
      throw new Error('the two decoders do not read the same memo');
  }
  return [
    compare('VietQR encoded per second ÷ vietnam-qr-pay', asks, encodeVietQr, theirEncoding),
    compare('VietQR decoded per second ÷ vietnam-qr-pay', payloads, decodeVietQr, (payload) => new QRPay(payload)),
  ];
}

function theirEncoding({ bankBin, accountNumber, amountVnd, memo }) {
  return QRPay.initVietQR({ bankBin, bankNumber: accountNumber, amount: String(amountVnd), purpose: memo }).build();
}

function compare(what, inputs, ours, theirs) {
  const rates = { ours: 0, theirs: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.ours = Math.max(rates.ours, rate(inputs, ours));
    rates.theirs = Math.max(rates.theirs, rate(inputs, theirs));
  }
  const ratio = rates.ours / rates.theirs;
  const measured = `${Math.round(rates.ours)}/s ÷ ${Math.round(rates.theirs)}/s`;
  return { what, measured, ratio, bar: '≥ 3', isMet: ratio >= 3 };
}

function rate(inputs, work) {
  const began = performance.now();
  for (let at = 0; at < EACH; at += 1) work(inputs[at % inputs.length]);
  return EACH / ((performance.now() - began) / 1000);
}
