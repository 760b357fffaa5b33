import type { ConnectionKind } from '../provider-adapter.ts';

const token = {
  name: 'secret',
  label: { vi: 'API Token', en: 'API token' },
  help: {
    vi: 'Ở trang SePay, mục API Access: bấm Thêm API, rồi chép dãy chữ vừa hiện ra.',
    en: 'On SePay, under API Access: add an API and copy the text it shows.',
  },
};

/** The ways to be connected with SePay: three in which it calls or is asked with its ids, and its newer list. */
export const sepayKinds: readonly ConnectionKind[] = [
  {
    authentication: 'hmac',
    secret: 'theirs',
    hasWebhook: true,
    way: { vi: 'SePay báo, có chữ ký HMAC (nên dùng)', en: 'SePay tells, signed with HMAC (best)' },
    hint: null,
    fields: [
      {
        name: 'secret',
        label: { vi: 'Secret Key', en: 'Secret key' },
        help: {
          vi: 'SePay hiện khi tạo webhook, bắt đầu bằng whsec_.',
          en: 'SePay shows it when the webhook is made; it begins with whsec_.',
        },
      },
    ],
  },
  {
    authentication: 'apikey',
    secret: 'ours',
    hasWebhook: true,
    way: { vi: 'SePay báo, kèm API Key', en: 'SePay tells, with an API key' },
    hint: null,
    fields: [],
  },
  {
    authentication: 'api-token',
    secret: 'theirs',
    hasWebhook: false,
    way: { vi: 'Chợ tự hỏi SePay', en: 'The market asks SePay' },
    hint: {
      vi: 'Chợ hỏi SePay vài phút một lần, để không sót khoản nào lúc tin báo bị mất.',
      en: 'The market asks SePay every few minutes, so that nothing is missed when a notice is lost.',
    },
    fields: [token],
  },
  {
    authentication: 'api-token-v2',
    secret: 'theirs',
    hasWebhook: false,
    way: { vi: 'Chợ tự hỏi SePay, API mới (v2)', en: 'The market asks SePay, newer API (v2)' },
    hint: {
      vi: 'Chỉ dùng khi SePay không cho dùng API cũ: API mới đánh số khác tin báo, khoản không rõ sẽ chờ sạp xem.',
      en: 'Only if SePay does not offer the older API: this one numbers differently, and unclear money waits for you.',
    },
    fields: [token],
  },
];
