import { LINKS } from '../link-maker.ts';
import type { ConnectionKind } from '../provider-adapter.ts';

const where = { vi: 'Ở trang payOS, trong kênh thanh toán của sạp.', en: "On payOS, in the stall's payment channel." };
const checksumKey = { name: 'secret', label: { vi: 'Checksum Key', en: 'Checksum key' }, help: where };

/** The ways to be connected with payOS: it makes the code of each bill and tells, or it only tells. */
export const payosKinds: readonly ConnectionKind[] = [
  {
    authentication: LINKS,
    secret: 'theirs',
    hasWebhook: true,
    way: { vi: 'payOS làm mã cho từng khoản và báo tiền (nên dùng)', en: 'payOS makes each code and tells (best)' },
    hint: {
      vi: 'Mỗi lần sạp lập mã, payOS cho một số tài khoản riêng nên không lẫn khách. payOS không trả lời thì mã của chính sạp hiện ngay.',
      en: 'For each bill payOS gives an account of its own, so customers are never mixed up. If payOS does not answer, your own code shows at once.',
    },
    fields: [
      { name: 'clientId', label: { vi: 'Client ID', en: 'Client ID' }, help: where },
      { name: 'apiKey', label: { vi: 'API Key', en: 'API key' }, help: null },
      { ...checksumKey, help: null },
    ],
  },
  {
    authentication: 'checksum',
    secret: 'theirs',
    hasWebhook: true,
    way: { vi: 'payOS chỉ báo tiền', en: 'payOS only tells' },
    hint: null,
    fields: [checksumKey],
  },
];
