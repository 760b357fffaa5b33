import { type Decorate, vietnamTime } from './transfer.ts';

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const unchanged: Decorate = (memo) => memo;

const cutAt =
  (length: number): Decorate =>
  (memo) =>
    memo.slice(0, length);

const vietcombank: Decorate = (memo, { sender, receiver, payer, payee, draw }) => {
  const channel = draw.oneOf(['MBVCB', 'MBVCB', 'MBVCB', 'MBVCB', 'IBVCB', 'HBVCB']);
  const trace = sender === receiver ? '' : `.${draw.characters(6)}`;
  const head = `${channel}.${draw.characters(draw.oneOf([10, 11]))}${trace}.${memo}`;
  const tail = `.CT tu ${payer.account} ${payer.name} toi ${payee.account} ${payee.name} tai ${bankLabel(receiver)}`;
  return (draw.chance(0.4) ? head : head + tail).slice(0, 162);
};

const acb: Decorate = (memo, { bookedAt, draw }) => {
  const { dd, mm, yy, time } = vietnamTime(bookedAt);
  const kept = memo.slice(0, 76);
  return `${draw.chance(0.87) ? kept.toUpperCase() : kept}-${dd}${mm}${yy}-${time} ${draw.characters(6)}`;
};

const tpbank: Decorate = (memo, { bookedAt }) => {
  const { dd, mm, yy, time } = vietnamTime(bookedAt);
  return `${memo.replaceAll('-', '')}-${dd}${mm}${yy}-${time}`;
};

const momo: Decorate = (memo, { payer, draw }) => {
  const id = draw.characters(draw.oneOf([11, 12]));
  const tag = `OQCH${draw.characters(8, LETTERS_AND_DIGITS)}`;
  const phone = `09${draw.characters(8)}`;
  return draw.oneOf([
    `${id}-${memo}-CHUYEN TIEN-${tag}-MOMO${id}MOMO`,
    `${id}-${memo}-CHUYEN TIEN-${tag}-${draw.characters(8, '0123456789abcdef')}-${draw.characters(4)}`.slice(0, 90),
    `${id}-${phone}-${memo}`,
    `MoMoT${phone}T${id}T${payer.account.slice(0, 6)}T${memo}`,
  ]);
};

/** The block VietinBank and MB put behind a memo that goes to BIDV; nobody else has been seen to receive it. */
const napasBlockAtBidv =
  (bin: string): Decorate =>
  (memo, { receiver, bookedAt, draw }) => {
    if (receiver !== 'bidv') return memo;
    const { dd, mm, yyyy, time } = vietnamTime(bookedAt);
    const code = draw.characters(4, LETTERS_AND_DIGITS);
    return `${memo} -B2B0200${bin}${mm}${dd}${time.replaceAll(':', '')}${yyyy}${code}${draw.characters(6)}`;
  };

const senders = {
  vietcombank: { name: 'Vietcombank', decorate: vietcombank },
  techcombank: {
    name: 'Techcombank',
    decorate: (memo, { draw }) => `${memo.slice(0, 132)} FT${draw.characters(14)}`,
  },
  acb: { name: 'ACB', decorate: acb },
  mb: { name: 'MB', decorate: napasBlockAtBidv('970422') },
  momo: { name: 'Ví MoMo', decorate: momo },
  zalopay: {
    name: 'Ví ZaloPay',
    decorate: (memo, { draw }) => `ZP${draw.characters(12)} ${draw.characters(15)} ${memo}`,
  },
  viettelmoney: { name: 'Viettel Money', decorate: unchanged },
  sacombank: {
    name: 'Sacombank',
    decorate: (memo, { draw }) => `${draw.chance(0.8) ? 'IBFT ' : ''}${memo}`.slice(0, 154),
  },
  agribank: {
    name: 'Agribank',
    decorate: (memo, { receiver, payee }) => `${bankLabel(receiver)};${payee.account};${memo}`,
  },
  vietinbank: { name: 'VietinBank', decorate: napasBlockAtBidv('970415') },
  bidv: { name: 'BIDV', decorate: unchanged },
  tpbank: { name: 'TPBank', decorate: tpbank },
  vpbank: { name: 'VPBank', decorate: unchanged },
  lpbank: { name: 'LPBank', decorate: (memo, { draw }) => `${memo} ma GD ${draw.characters(9)}` },
  ncb: { name: 'NCB', decorate: (memo, { draw }) => `ISL${draw.characters(17)}-${memo}` },
  shb: { name: 'SHB', decorate: (memo, { draw }) => (draw.chance(0.26) ? memo.toUpperCase() : memo) },
  bacabank: { name: 'Bắc Á', decorate: (memo) => memo.toUpperCase() },
  vib: { name: 'VIB', decorate: cutAt(100) },
  msb: { name: 'MSB', decorate: cutAt(99) },
  hdbank: { name: 'HDBank', decorate: cutAt(98) },
  ocb: { name: 'OCB', decorate: cutAt(120) },
} as const satisfies Record<string, { name: string; decorate: Decorate }>;

/** The payer's bank or wallet. */
export type SenderId = keyof typeof senders;

/** Every payer's bank or wallet whose habit is known, for a picker. The name is the bank's own and not translated. */
export const senderStyles: readonly { id: SenderId; name: string }[] = Object.entries(senders).map(
  ([id, { name }]) => ({ id: id as SenderId, name }),
);

/** What leaves the payer's bank. */
export function decorateBySender(sender: SenderId): Decorate {
  return senders[sender].decorate;
}

const shortLabels: Record<string, string> = { vietcombank: 'VCB', mb: 'MB', vietinbank: 'VIETINBANK' };

function bankLabel(bank: string): string {
  return shortLabels[bank] ?? bank.toUpperCase();
}
