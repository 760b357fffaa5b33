const vi = {
  title: 'Chữ, màu, ngôn ngữ',
  size: 'Cỡ chữ',
  sizes: { 100: 'Vừa', 125: 'To', 150: 'To hơn', 200: 'To nhất' },
  sample: 'Đủ 25.000\u00a0₫, đã nhận hai mươi lăm nghìn đồng.',
  theme: 'Màu màn hình',
  themes: { sun: 'Nắng: nền sáng', night: 'Đêm: nền tối', auto: 'Theo điện thoại' },
  themeHint: 'Trang mã QR lúc nào cũng nền trắng để khách quét được.',
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  kept: 'Ba lựa chọn này chỉ đổi trên máy này.',
};

const en: typeof vi = {
  title: 'Text, colours, language',
  size: 'Text size',
  sizes: { 100: 'Normal', 125: 'Large', 150: 'Larger', 200: 'Largest' },
  sample: 'Paid 25.000\u00a0₫, twenty-five thousand đồng received.',
  theme: 'Colours',
  themes: { sun: 'Sun: light', night: 'Night: dark', auto: 'As the phone has it' },
  themeHint: 'The QR page is always white, so that shoppers can scan it.',
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  kept: 'These three change on this phone only.',
};

/** The texts of how the stall app looks on a phone. */
export const messages = { vi, en };
