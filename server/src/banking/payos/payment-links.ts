import { sayReason } from '@choso/shared/reasons';
import { decodeVietQr } from '@choso/shared/vietqr';
import { z } from 'zod';
import { type CallDeps, callProvider, ProviderFailed, providerUrl } from '../call-provider.ts';
import type { Connection } from '../connections.ts';
import type { KnownLink, LinkAsk, LinkCall, LinkMaker, MadeLink, SeenLink } from '../link-maker.ts';
import { readPayosTransaction } from './read-webhook.ts';
import { isSignedByPayos, signPayos } from './signature.ts';

const BASE_URL = 'https://api-merchant.payos.vn';
const LINKS = '/v2/payment-requests';
const GOOD = '00';
// The code in an answer of 200 for a link that is not there; payOS publishes no list, so a 404 is taken too.
const NO_SUCH_LINK = '101';

const answer = z.object({
  code: z.string(),
  desc: z.string().max(300).nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
  signature: z.string().nullish(),
});
const made = z.looseObject({
  bin: z.string().regex(/^\d{6}$/),
  accountNumber: z.string().regex(/^[A-Za-z0-9]{1,19}$/),
  accountName: z.string().max(120),
  amount: z.int(),
  orderCode: z.int(),
  paymentLinkId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  qrCode: z.string().max(600),
});
const seen = z.looseObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  orderCode: z.int(),
  status: z.string().max(20),
  transactions: z.array(z.record(z.string(), z.unknown())).max(200),
});

/**
 * payOS's payment links. Requests are signed where payOS asks for it, and no answer is believed that the connection's
 * checksum key did not sign. Source: payos.vn/docs, payment requests.
 */
export function createPayosLinks(deps: CallDeps): LinkMaker {
  const ask = async (connection: Connection, path: string, { tries, signal }: LinkCall, body?: object) => {
    const { clientId = '', apiKey = '' } = connection.parts ?? {};
    const url = providerUrl(deps.baseUrl ?? BASE_URL, path);
    const headers = { 'x-client-id': clientId, 'x-api-key': apiKey };
    const told = answer.safeParse(await callProvider(deps, { url, headers, tries, signal, ...(body && { body }) }));
    if (!told.success) throw new ProviderFailed(sayReason('link/bad-answer', { provider: 'payOS' }));
    const { code, desc, data, signature } = told.data;
    if (code === NO_SUCH_LINK) return null;
    if (code !== GOOD) throw new ProviderFailed(sayReason('link/refused', { provider: 'payOS', words: desc || code }));
    const secrets = [connection.secret, connection.previousSecret ?? ''];
    if (!data || !secrets.some((secret) => isSignedByPayos(data, signature ?? '', secret)))
      throw new ProviderFailed(sayReason('link/bad-signature', { provider: 'payOS' }));
    return data;
  };

  const see = async (told: Promise<Record<string, unknown> | null>, link: KnownLink, now: number) => {
    const data = await told.catch((error: unknown) => {
      if (error instanceof ProviderFailed && error.status === 404) return null;
      throw error;
    });
    return data && readLink(data, link, now);
  };
  const pathOf = ({ linkId, orderCode }: KnownLink) => `${LINKS}/${encodeURIComponent(linkId ?? orderCode)}`;

  return {
    async greet(connection, call) {
      // A link that nobody made: whoever does not know the keys is refused before that.
      const nobodys = { linkId: null, orderCode: Number.MAX_SAFE_INTEGER, reference: '', accountNumber: '' };
      await see(ask(connection, pathOf(nobodys), call), nobodys, call.now);
    },
    async make(connection, wanted, call) {
      const signed = {
        amount: wanted.amountVnd,
        cancelUrl: wanted.returnUrl,
        // Nine letters are what payOS keeps of it for every bank: just the reference.
        description: wanted.reference,
        orderCode: wanted.orderCode,
        returnUrl: wanted.returnUrl,
      };
      const expiredAt = Math.floor(wanted.expiresAt / 1000);
      const body = { ...signed, expiredAt, signature: signPayos(signed, connection.secret) };
      const data = await ask(connection, LINKS, call, body);
      return readMade(data, wanted);
    },
    look: (connection, link, call) => see(ask(connection, pathOf(link), call), link, call.now),
    cancel: (connection, link, call) =>
      see(ask(connection, `${pathOf(link)}/cancel`, call, { cancellationReason: 'Sap huy ma' }), link, call.now),
  };
}

// The code is what a shopper pays: it must say what payOS says beside it, and what was asked.
function readMade(data: Record<string, unknown> | null, wanted: LinkAsk): MadeLink {
  const parsed = made.safeParse(data);
  const code = parsed.success ? decodeVietQr(parsed.data.qrCode) : null;
  const isWhatWasAsked =
    parsed.success &&
    code?.ok === true &&
    parsed.data.orderCode === wanted.orderCode &&
    parsed.data.amount === wanted.amountVnd &&
    code.amountVnd === wanted.amountVnd &&
    code.bankBin === parsed.data.bin &&
    code.accountNumber === parsed.data.accountNumber;
  if (!isWhatWasAsked) throw new ProviderFailed(sayReason('link/other-money', { provider: 'payOS' }));
  const { paymentLinkId: linkId, qrCode: payload, bin: bankBin, accountNumber, accountName: holderName } = parsed.data;
  return { linkId, payload, bankBin, accountNumber, holderName };
}

function readLink(data: Record<string, unknown>, link: KnownLink, now: number): SeenLink {
  const parsed = seen.safeParse(data);
  if (!parsed.success || parsed.data.orderCode !== link.orderCode)
    throw new ProviderFailed(sayReason('link/other-code', { provider: 'payOS' }));
  const { id: paymentLinkId, status, transactions } = parsed.data;
  return {
    isOpen: status === 'PENDING' || status === 'PROCESSING' || status === 'UNDERPAID',
    deliveries: transactions.map((transaction) => {
      const told = { ...transaction, paymentLinkId };
      return { body: JSON.stringify(told), read: readPayosTransaction(told, now) };
    }),
  };
}
