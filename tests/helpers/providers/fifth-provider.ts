import { vnd } from '@choso/shared/money';
import type { ProviderAdapter } from '../../../server/src/banking/index.ts';

/** What the fifth provider says of a transfer, in its webhooks and in its list alike. */
export interface FifthEvent {
  number: string;
  account: string;
  amount: number;
  words: string;
  at: number;
  isTest?: boolean;
}

const read: ProviderAdapter['read'] = (body) => {
  const told = body as FifthEvent;
  return {
    kind: 'events',
    events: [
      {
        providerEventId: told.number,
        direction: 'in',
        amountVnd: vnd(told.amount),
        accountNumber: told.account,
        subAccount: null,
        memo: told.words,
        bankReference: `FIFTH${told.number}`,
        isTest: told.isTest ?? false,
        bookedAt: told.at,
      },
    ],
  };
};
const text = (words: string) => ({ vi: words, en: words });

/** A provider as short as one can be: all of it is here, and `list` is what it would list. */
export function buildFifthProvider(list: FifthEvent[]): ProviderAdapter {
  return {
    name: 'Nhà thứ năm',
    kinds: [
      {
        authentication: 'word',
        secret: 'theirs',
        hasWebhook: true,
        way: text('Nhà thứ năm báo và được hỏi'),
        hint: null,
        fields: [
          { name: 'secret', label: text('Mật khẩu'), help: null },
          { name: 'shop', label: text('Mã cửa hàng'), help: null },
        ],
      },
    ],
    path: '/told',
    isAuthentic: ({ headers }, { secret }) => secret !== '' && headers['x-word'] === secret,
    read,
    accept: () => ({ status: 202, body: { thanks: true } }),
    drawSample: ({ secret }, { accountNumber, mark, now }) => ({
      body: JSON.stringify({ number: mark, account: accountNumber, amount: 1, words: 'x', at: now, isTest: true }),
      headers: { 'X-Word': secret },
    }),
    createPull: () => ({
      canPull: ({ authentication }) => authentication === 'word',
      listSince: async ({ parts }, _cursor, { now }) => ({
        deliveries: list
          .filter(({ words }) => words.startsWith(parts?.shop ?? '-'))
          .map((told) => ({
            body: JSON.stringify(told),
            read: read(told, now, { id: '', authentication: '', secret: '' }),
          })),
        nextCursor: String(now),
      }),
    }),
  };
}
