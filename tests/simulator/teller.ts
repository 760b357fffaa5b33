import { signSepay } from '../../server/src/banking/index.ts';
import { cassoHeaders, cassoV1Body, cassoV1Row, cassoV2Body } from '../helpers/providers/casso.ts';
import { payosBody, payosData } from '../helpers/providers/payos.ts';
import type { Told } from '../helpers/providers/told.ts';
import { vietqrBody } from '../helpers/providers/vietqr.ts';
import { sepayBody } from '../helpers/sepay-body.ts';
import type { Fact, Telling } from './fact.ts';
import type { Switchboard } from './switchboard.ts';
import { type ConnectionId, secretOf } from './town.ts';

/** A delivery ready to be sent. */
export interface Post {
  headers: Record<string, string>;
  body: string;
}

/** What a provider says of a telling, with fields told as they stand. */
type Write = (told: Told, fact: Fact, fields: Record<string, unknown>) => string;

/** One connection as its provider uses it. */
export interface Teller {
  connectionId: ConnectionId;
  provider: 'sepay' | 'casso' | 'payos' | 'vietqr';
  /** Whether the proof covers the body, so that a changed byte is noticed. */
  isSealed: boolean;
  /** Whether an old proof is refused. */
  isTimed: boolean;
  canTellOutgoing: boolean;
  canTellVirtual: boolean;
  /** Where it tells the moment of the transfer. */
  timeField: string;
  /** Make one delivery of several, where the provider can. */
  join?: (bodies: readonly string[]) => string;
  write: Write;
  /** The headers that prove a body at an instant. */
  prove(body: string, secret: string, now: number, send: Switchboard['send']): Promise<Record<string, string>>;
  /** The id in the provider's numbering, as the core keeps it. */
  idInBooks(telling: Telling): string;
}

const sepay: Write = ({ id, accountNumber, memo, amountVnd, direction = 'in', ...when }, fact, fields) =>
  JSON.stringify(
    sepayBody({
      id,
      accountNumber,
      content: memo,
      transferAmount: amountVnd,
      transferType: direction,
      ...when,
      subAccount: fact.virtualNumber,
      referenceCode: fact.isTest ? `SB${id}` : fact.bankReference,
      ...fields,
    }),
  );

const plainId = ({ id }: Telling) => String(id);
const bearerPath = '/webhooks/vietqr/:connectionId/api/token_generate';

/** Every connection of the town with its provider's ways. */
export const tellers: readonly Teller[] = [
  sepayTeller('sepay-all'),
  {
    ...sepayTeller('sepay-too'),
    isSealed: false,
    isTimed: false,
    prove: async (_body, secret) => ({ Authorization: `Apikey ${secret}` }),
  },
  sepayTeller('sepay-a1'),
  sepayTeller('sepay-liar'),
  {
    connectionId: 'casso-all',
    provider: 'casso',
    isSealed: true,
    isTimed: true,
    canTellOutgoing: true,
    canTellVirtual: true,
    timeField: 'transactionDateTime',
    write: (told, { virtualNumber, bankReference }, fields) =>
      cassoV2Body(told, { virtualAccountNumber: virtualNumber ?? '', reference: bankReference, ...fields }),
    prove: async (body, secret, now) => cassoHeaders('casso-all', body, secret, now),
    idInBooks: plainId,
  },
  {
    connectionId: 'casso-v1',
    provider: 'casso',
    isSealed: false,
    isTimed: false,
    canTellOutgoing: true,
    canTellVirtual: true,
    timeField: 'when',
    join: (bodies) => cassoV1Body(...bodies.flatMap((body) => JSON.parse(body).data)),
    write: (told, { virtualNumber, bankReference }, fields) =>
      cassoV1Body(cassoV1Row(told, { virtualAccount: virtualNumber ?? '', tid: bankReference, ...fields })),
    prove: async (body, secret, now) => cassoHeaders('casso-v1', body, secret, now),
    idInBooks: plainId,
  },
  {
    connectionId: 'payos-all',
    provider: 'payos',
    isSealed: true,
    isTimed: false,
    canTellOutgoing: false,
    canTellVirtual: true,
    timeField: 'transactionDateTime',
    write: (told, fact, fields) =>
      payosBody(
        payosData(told, {
          virtualAccountNumber: fact.virtualNumber ?? '',
          ...(fact.bankReference ? { reference: fact.bankReference } : {}),
          ...fields,
        }),
        secretOf('payos-all'),
      ),
    prove: async () => ({}),
    idInBooks: ({ id, fact }) => `link${id}/${fact.bankReference ?? `FT${id}`}`,
  },
  {
    connectionId: 'vietqr-all',
    provider: 'vietqr',
    isSealed: false,
    isTimed: false,
    canTellOutgoing: true,
    canTellVirtual: false,
    timeField: 'transactiontime',
    write: (told, { bankReference }, fields) => vietqrBody(told, { referencenumber: bankReference ?? '', ...fields }),
    async prove(_body, secret, _now, send) {
      const Authorization = `Basic ${Buffer.from(`vietqr-all:${secret}`).toString('base64')}`;
      const sent = { params: { connectionId: 'vietqr-all' }, headers: { Authorization } };
      const { body } = await send('POST', bearerPath, sent);
      return { Authorization: `Bearer ${body?.access_token ?? ''}` };
    },
    idInBooks: ({ id, fact }) => `${fact.accountNumber}/${fact.bankReference ?? `b6e1-${id}`}`,
  },
];

function sepayTeller(connectionId: ConnectionId): Teller {
  return {
    connectionId,
    provider: 'sepay',
    isSealed: true,
    isTimed: true,
    canTellOutgoing: true,
    canTellVirtual: true,
    timeField: 'transactionDate',
    write: sepay,
    prove: async (body, secret, now) => signSepay(body, secret, Math.floor(now / 1000)),
    idInBooks: plainId,
  };
}

/** The teller of a connection. */
export function tellerOf(connectionId: string): Teller {
  const found = tellers.find((teller) => teller.connectionId === connectionId);
  if (!found) throw new Error(`nobody tells through ${connectionId}`);
  return found;
}

/** Where a provider delivers. */
export function pathOf({ provider }: Teller): string {
  return `/webhooks/${provider}/:connectionId${provider === 'vietqr' ? '/bank/api/transaction-sync' : ''}`;
}

/** The body in which a telling travels; `fields` are told as they stand. */
export function bodyOf({ fact, connectionId, id }: Telling, fields: Record<string, unknown> = {}): string {
  const { accountNumber, memo, amountVnd, direction, bookedAt } = fact;
  return tellerOf(connectionId).write({ id, accountNumber, memo, amountVnd, direction, bookedAt }, fact, fields);
}
