import { LINKS } from '../link-maker.ts';
import type { ConnectionKind } from '../provider-adapter.ts';

/** The ways to be connected with VietQR.vn: it calls us, and it makes the code of each bill and is asked about it. */
export const vietqrKinds: readonly ConnectionKind[] = [
  {
    authentication: 'basic-token',
    secret: 'ours',
    hasWebhook: true,
    way: { vi: 'VietQR.vn báo tiền (nên dùng)', en: 'VietQR.vn tells (best)' },
    hint: null,
    fields: [],
  },
  {
    authentication: LINKS,
    secret: 'theirs',
    hasWebhook: false,
    way: { vi: 'VietQR.vn làm mã, chợ hỏi từng mã', en: 'VietQR.vn makes each code, the market asks about it' },
    hint: {
      vi: 'Nối thêm đường này để không sót khoản nào khi tin của VietQR.vn bị mất. VietQR.vn không trả lời thì mã của chính sạp hiện ngay.',
      en: 'Add this so that nothing is missed when a notice of VietQR.vn is lost. If VietQR.vn does not answer, your own code shows at once.',
    },
    fields: [
      {
        name: 'userName',
        label: { vi: 'Tên đăng nhập', en: 'User name' },
        help: {
          vi: 'VietQR.vn cấp cho sạp để gọi máy chủ của họ.',
          en: 'VietQR.vn gives it to you for calls to its server.',
        },
      },
      { name: 'secret', label: { vi: 'Mật khẩu', en: 'Password' }, help: null },
    ],
  },
];
