import { joinPieces } from './mb-pieces.ts';
import { type Decorate, vietnamTime } from './transfer.ts';

const HEXADECIMAL = '0123456789ABCDEF';

const mb: Decorate = (narrative, { sender, receiver, payer, draw }) => {
  const trace = draw.characters(6);
  if (sender === receiver) return joinPieces(`MB ${narrative}. TU: ${payer.name}`, 'none');
  const letters = draw.characters(2, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return draw.oneOf([
    `CUSTOMER ${joinPieces(`${narrative.replace(/[.()]/g, ' ')} Trace ${trace}`, 'space')}`,
    joinPieces(`${narrative}- Ma GD ACSP/ ${letters}${trace}`, 'none'),
    joinPieces(`${narrative}   Ma giao dich  Trace${trace} Trace ${trace}`, 'space'),
  ]);
};

const acb: Decorate = (narrative, { sender, receiver, payer, bookedAt, draw }) => {
  const { dd, mm, yy, yyyy, time } = vietnamTime(bookedAt);
  if (sender === receiver) return `IB ${payer.name} ${narrative.toUpperCase()}`;
  const trace = draw.characters(6);
  return draw.oneOf([
    `${narrative} GD ${trace}-${mm}${dd}${yy} ${time}`, // month first here, though ACB as a sender puts the day first
    `${payer.name}-GD ${trace}-${yyyy}-${mm}-${dd}T${time}-970436-/CTR/${narrative}/MAC/${draw.characters(16, HEXADECIMAL)}`,
  ]);
};

const vietinbank: Decorate = (narrative, { draw }) =>
  `CT DEN:${draw.characters(12)} ${narrative}${draw.chance(0.3) ? '; tai Napas' : ''}`;

const bidv: Decorate = (narrative, { sender, receiver, payer, payee, draw }) => {
  const masked = `${payer.account.slice(0, 3)}xxxxx${payer.account.slice(-3)}`;
  if (sender === receiver) return `${payee.account} ${narrative} ${masked}`;
  return draw.oneOf([
    narrative,
    `QR - ${narrative}`,
    `TKThe :${payer.account}. ${narrative} -CTLNHIDI${draw.characters(15)}-1/1-CRE-002`,
  ]);
};

const vietcombank: Decorate = (narrative, { sender, receiver, bookedAt, draw }) => {
  if (sender === receiver) return narrative;
  const { dd, mm, yy, time } = vietnamTime(bookedAt);
  return `${draw.characters(6)}.${dd}${mm}${yy}.${time.replaceAll(':', '')}.${narrative}`;
};

const agribank: Decorate = (narrative, { sender, receiver, draw }) => {
  if (sender === receiver) return `MB(${draw.characters(6)})(${narrative})`.slice(0, 210);
  return `${draw.chance(0.3) ? 'QR - ' : ''}${narrative}`.slice(0, 210);
};

const receivers = {
  mb: { name: 'MB', decorate: mb },
  acb: { name: 'ACB', decorate: acb },
  vietinbank: { name: 'VietinBank', decorate: vietinbank },
  bidv: { name: 'BIDV', decorate: bidv },
  vietcombank: { name: 'Vietcombank', decorate: vietcombank },
  agribank: { name: 'Agribank', decorate: agribank },
  other: { name: 'Ngân hàng khác', decorate: (narrative) => narrative },
} as const satisfies Record<string, { name: string; decorate: Decorate }>;

/** The stall's bank; `other` adds nothing, which is also all that is known of the rest. */
export type ReceiverId = keyof typeof receivers;

/** Every receiving bank whose habit is known, for a picker. */
export const receiverStyles: readonly { id: ReceiverId; name: string }[] = Object.entries(receivers).map(
  ([id, { name }]) => ({ id: id as ReceiverId, name }),
);

/** What the stall's bank tells of what arrived. */
export function decorateByReceiver(receiver: ReceiverId): Decorate {
  return receivers[receiver].decorate;
}
