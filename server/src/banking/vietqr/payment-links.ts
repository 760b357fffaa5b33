import { createHash } from 'node:crypto';
import { sayReason } from '@choso/shared/reasons';
import { decodeVietQr, findBank } from '@choso/shared/vietqr';
import { z } from 'zod';
import { type CallDeps, callProvider, ProviderFailed, providerUrl } from '../call-provider.ts';
import type { Connection } from '../connections.ts';
import type { LinkCall, LinkMaker } from '../link-maker.ts';
import { readVietqrOrder } from './read-order.ts';

const BASE_URL = 'https://api.vietqr.org';
const BY_ORDER_ID = 0;
const DYNAMIC = 0;

const token = z.object({ access_token: z.string().regex(/^[\x21-\x7e]{1,4000}$/) });
const generated = z.looseObject({ qrCode: z.string().max(600) });
const failed = z.looseObject({ status: z.literal('FAILED'), message: z.string().max(100).nullish() });

/**
 * VietQR.vn's codes and what became of them. It has no list of transactions, so each bill is asked about by its own
 * reference, which is the order's id there. Source: api.vietqr.vn, generate-customer and check-order.
 *
 * Inferred, because the pages name no such thing: that the path of each call stands behind `/vqr`, and that `bankCode` is
 * the code of the vietqr.io list.
 */
export function createVietqrLinks(deps: CallDeps): LinkMaker {
  const at = (to: string) => providerUrl(deps.baseUrl ?? BASE_URL, `/vqr/api/${to}`);

  const fetchToken = async (connection: Connection, { tries, signal }: LinkCall): Promise<string> => {
    const basic = Buffer.from(`${connection.parts?.userName ?? ''}:${connection.secret}`).toString('base64');
    const headers = { Authorization: `Basic ${basic}` };
    const got = token.safeParse(
      await callProvider(deps, { url: at('token_generate'), headers, body: {}, tries, signal }),
    );
    if (!got.success) throw new ProviderFailed(sayReason('link/no-token', { provider: 'VietQR.vn' }));
    return got.data.access_token;
  };

  const ask = async (connection: Connection, path: string, body: object, call: LinkCall) => {
    const bearer = { Authorization: `Bearer ${await fetchToken(connection, call)}` };
    const { tries, signal } = call;
    const told = await callProvider(deps, { url: at(path), headers: bearer, body, tries, signal });
    const refused = failed.safeParse(told);
    if (refused.success)
      throw new ProviderFailed(
        sayReason('link/refused', { provider: 'VietQR.vn', words: refused.data.message ?? '?' }),
      );
    return told;
  };

  return {
    async greet(connection, call) {
      await fetchToken(connection, call);
    },
    async make(connection, { reference, amountVnd, account, returnUrl }, call) {
      const { bankBin, accountNumber, holderName } = account;
      const body = {
        bankCode: findBank(bankBin)?.code ?? '',
        bankAccount: accountNumber,
        userBankName: holderName,
        content: reference,
        qrType: DYNAMIC,
        amount: amountVnd,
        orderId: reference,
        transType: 'C',
        terminalCode: '',
        serviceCode: '',
        subTerminalCode: '',
        sign: '',
        urlLink: returnUrl,
      };
      const told = generated.safeParse(await ask(connection, 'qr/generate-customer', body, call));
      const code = told.success ? decodeVietQr(told.data.qrCode) : null;
      // The code is what a shopper pays: it must lead to the stall's own account and ask for what was asked.
      const isWhatWasAsked =
        told.success &&
        code?.ok === true &&
        code.amountVnd === amountVnd &&
        code.bankBin === bankBin &&
        code.accountNumber === accountNumber &&
        (code.memo ?? '').includes(reference);
      if (!isWhatWasAsked) throw new ProviderFailed(sayReason('link/other-money', { provider: 'VietQR.vn' }));
      return { linkId: null, payload: told.data.qrCode, bankBin, accountNumber, holderName };
    },
    async look(connection, { accountNumber, reference }, call) {
      const told = await ask(
        connection,
        'transactions/check-order',
        {
          bankAccount: accountNumber,
          type: BY_ORDER_ID,
          value: reference,
          checkSum: createHash('md5')
            .update(accountNumber + (connection.parts?.userName ?? ''))
            .digest('hex'),
        },
        call,
      );
      if (!Array.isArray(told)) throw new ProviderFailed(sayReason('link/bad-answer', { provider: 'VietQR.vn' }));
      return told.length === 0 ? null : readVietqrOrder(told, accountNumber, call.now);
    },
  };
}
