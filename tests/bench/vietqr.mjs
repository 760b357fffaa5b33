import { QRPay } from 'vietnam-qr-pay';
import { decodeVietQr, encodeVietQr } from '../../shared/src/vietqr/index.ts';
import { median } from './median.mjs';

const WARM_UP = 20;
const ROUNDS = 101;
// Times over all inputs in one round: long enough that a round pays for its own garbage, short enough that both sides of it
// meet the same machine.
const TIMES = 5;
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
    if (theirMemo(payloads[at]) !== ourMemo(payloads[at]))
      throw new Error('the two decoders do not read the same memo');
  }
  return [
    compare('VietQR encoded per second ÷ vietnam-qr-pay', asks, encodeVietQr, theirEncoding),
    compare('VietQR decoded per second ÷ vietnam-qr-pay', payloads, ourMemo, theirMemo),
  ];
}

function theirEncoding({ bankBin, accountNumber, amountVnd, memo }) {
  return QRPay.initVietQR({ bankBin, bankNumber: accountNumber, amount: String(amountVnd), purpose: memo }).build();
}

const ourMemo = (payload) => decodeVietQr(payload).memo;
const theirMemo = (payload) => new QRPay(payload).additionalData.purpose;

/** The two sides take turns in short rounds; the middle of the rounds' ratios counts, so that no bad moment decides. */
function compare(what, inputs, ours, theirs) {
  const rounds = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    // Who goes second may have to clear away what the first left behind, so each goes second as often as the other.
    const [first, second] = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const seconds = new Map([first, second].map((work) => [work, secondsOf(inputs, work)]));
    if (round >= 0) rounds.push({ ours: seconds.get(ours), theirs: seconds.get(theirs) });
  }
  const perSecond = (side) => Math.round((TIMES * inputs.length) / median(rounds.map((round) => round[side])));
  const ratio = median(rounds.map((round) => round.theirs / round.ours));
  return { what, measured: `${perSecond('ours')}/s ÷ ${perSecond('theirs')}/s`, ratio, bar: '≥ 3', isMet: ratio >= 3 };
}

function secondsOf(inputs, work) {
  let read = 0;
  const began = performance.now();
  for (let time = 0; time < TIMES; time += 1) {
    // Reading a character makes sure that the text is there, and not merely promised as the sum of its parts.
    for (const input of inputs) read += work(input).charCodeAt(0);
  }
  const took = (performance.now() - began) / 1000;
  if (!(read > 0)) throw new Error('a text was empty');
  return took;
}
