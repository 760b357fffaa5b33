import { chainLinks } from '../../server/src/audit/index.ts';

const MARKET = 'go-cong';
const MORNING = Date.parse('2026-11-24T08:00:00+07:00');
const idOf = (kind, at) => `01a20f76-3388-7${kind}-84e8-${String(at).padStart(12, '0')}`;

/** The entry of payment `at` (from 1), as the journal keeps it; `postings` are 25.000 đ of stall `at` mod 40. */
export function entryOf(at) {
  const stallId = `gc-a${String(at % 40).padStart(2, '0')}`;
  return {
    marketId: MARKET,
    businessDate: '2026-11-24',
    bookedAt: MORNING + at,
    kind: 'incoming-transfer',
    description: 'Khớp mã CS6SNVVM5, đúng tài khoản, đủ 25.000 đ.',
    transactionId: idOf('65c', at),
    postings: [
      { ledgerAccount: 'stall-bank', stallId, amountVnd: 25_000 },
      { ledgerAccount: 'bill-receipts', stallId, amountVnd: -25_000 },
    ],
    id: idOf('735', at),
    seq: at,
  };
}

function billed(at) {
  const { stallId } = entryOf(at).postings[0];
  const facts = {
    stallId,
    reference: 'CS6SNVVM5',
    amountVnd: 25_000,
    bankAccountId: `${stallId}-account`,
    expiresAt: MORNING,
  };
  return { actor: stallId, action: 'payment-request.created', subject: idOf('21a', at), facts };
}

function booked(at) {
  const entry = entryOf(at);
  const transaction = {
    providerEventId: String(at),
    direction: 'in',
    amountVnd: 25_000,
    accountNumber: 'DEMO000000000001',
    subAccount: null,
    memo: 'CS6SNVVM5',
    bankReference: `MBVCB.${at}`,
    isTest: false,
    bookedAt: entry.bookedAt,
    receivedAt: entry.bookedAt,
    provider: 'sepay',
    connectionId: 'demo-sepay',
  };
  const parts = [{ bucket: 'bill', amountVnd: 25_000, paymentRequestId: idOf('21a', at) }];
  const facts = { transaction, verdict: 'exact', parts, entry };
  return { actor: 'demo-sepay', action: 'bank-transaction.booked', subject: entry.transactionId, facts };
}

/** Rows of a chain as trade writes them for payments `from` to `until`: each is asked for and booked, or only booked. */
export function linksOf(from, until, head, { isAsked }) {
  const links = [];
  for (let at = from; at <= until; at += 1)
    for (const { facts, ...told } of isAsked ? [billed(at), booked(at)] : [booked(at)])
      links.push({ marketId: MARKET, at: MORNING + at, ...told, content: JSON.stringify(facts) });
  return chainLinks(links, head);
}
