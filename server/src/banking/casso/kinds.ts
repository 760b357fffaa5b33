import type { ConnectionKind } from '../provider-adapter.ts';

/** The ways to be connected with Casso: two in which it calls, and its list. */
export const cassoKinds: readonly ConnectionKind[] = [
  {
    authentication: 'hmac-v2',
    secret: 'theirs',
    hasWebhook: true,
    way: { vi: 'Casso báo, Webhook V2 có chữ ký (nên dùng)', en: 'Casso tells, signed webhook V2 (best)' },
    hint: null,
    fields: [
      {
        name: 'secret',
        label: { vi: 'Khóa bảo mật (Checksum Key)', en: 'Security key (checksum key)' },
        help: { vi: 'Casso hiện khi tạo Webhook V2.', en: 'Casso shows it when webhook V2 is made.' },
      },
    ],
  },
  {
    authentication: 'secure-token',
    secret: 'ours',
    hasWebhook: true,
    way: { vi: 'Casso báo, Webhook cũ kèm Secure Token', en: 'Casso tells, older webhook with a secure token' },
    hint: null,
    fields: [],
  },
  {
    authentication: 'api-key',
    secret: 'theirs',
    hasWebhook: false,
    way: { vi: 'Chợ tự hỏi Casso', en: 'The market asks Casso' },
    hint: {
      vi: 'Chợ hỏi Casso vài phút một lần, để không sót khoản nào lúc tin báo bị mất.',
      en: 'The market asks Casso every few minutes, so that nothing is missed when a notice is lost.',
    },
    fields: [
      {
        name: 'secret',
        label: { vi: 'API Key', en: 'API key' },
        help: {
          vi: 'Casso cấp ở mục kết nối API; chép nguyên cả dãy.',
          en: 'Casso gives it where an API is connected; copy all of it.',
        },
      },
    ],
  },
];
