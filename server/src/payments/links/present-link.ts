import type { PaymentRequestView } from '@choso/shared/contracts';
import { decodeVietQr, encodeVietQr, findBank } from '@choso/shared/vietqr';
import { nameOfProvider } from '../../banking/index.ts';
import type { LinkRow } from './store.ts';

type Asked = Pick<PaymentRequestView, 'payload' | 'payee' | 'memo' | 'link'>;

/** What a bill shows to be paid: the provider's code while that is open, the stall's own otherwise. */
export function showLink(
  own: Omit<Asked, 'link'>,
  link: LinkRow | undefined,
  bill: { state: string; receivedVnd: number; outstandingVnd: number },
): Asked {
  if (!link) return { ...own, link: null };
  const { provider, problem, payload, bankBin, accountNumber, holderName } = link;
  const isShown = payload !== null && (link.state === 'open' || bill.state !== 'open');
  const state = isShown ? 'shown' : link.state === 'wanted' || link.state === 'making' ? 'wanted' : 'own-code';
  const about = { provider, providerName: nameOfProvider(provider), state, problem } as const;
  if (!isShown || bankBin === null || accountNumber === null) return { ...own, link: about };
  const bankName = findBank(bankBin)?.shortName ?? bankBin;
  const payee = { bankBin, bankName, accountNumber, holderName: holderName ?? own.payee.holderName };
  const code = decodeVietQr(payload);
  const memo = (code.ok && code.memo) || own.memo;
  // A bill that was paid in part asks for the rest; the provider's own code would ask for all of it again.
  const isRest = bill.receivedVnd > 0 && bill.outstandingVnd > 0;
  const rest = isRest ? encodeVietQr({ bankBin, accountNumber, amountVnd: bill.outstandingVnd, memo }) : payload;
  return { payload: rest, payee, memo, link: about };
}
