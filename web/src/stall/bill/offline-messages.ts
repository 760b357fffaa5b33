const vi = {
  noNetwork: 'Mất mạng — nghe lại khi có mạng',
  sending: 'Mạng yếu — đang gửi mã lên máy chủ',
  safe: (time: string) => `Hiện lúc ${time}. Mã vẫn dùng được, tiền của khách không mất.`,
  shownAt: (time: string) => `Hiện lúc ${time}.`,
  noCode: 'Mã này không có số hiệu: phải xem bằng mắt',
  noCodeText: 'Máy không tự khớp tiền của khách này. Xem app ngân hàng, thấy tiền rồi hãy giao hàng.',
  refused: 'Máy chủ không nhận mã này',
  refusedText: 'Tiền khách đã chuyển không mất: vẫn ghi vào Tiền về. Hãy đối chiếu với app ngân hàng.',
  keptTitle: (time: string) => `Lúc ${time}, trước khi mất mạng`,
  kept: {
    code: (asked: string) => `Đang chờ ${asked}, chưa thấy tiền về.`,
    paid: (received: string) => `Máy chủ đã báo nhận ${received}.`,
    short: (received: string) => `Mới nhận ${received}, còn thiếu.`,
    over: (received: string) => `Đã nhận ${received}, thừa tiền.`,
    decided: () => 'Đã xong theo quyết định của sạp.',
    ended: () => 'Mã không còn thu tiền.',
  },
  keptText: 'Từ lúc đó chưa nghe được gì thêm. Có mạng lại, trang này tự cập nhật.',
  gone: 'Không còn giữ mã này trên máy.',
};

const en: typeof vi = {
  noNetwork: 'No network — listening again when it is back',
  sending: 'Weak network — sending the code to the server',
  safe: (time: string) => `Shown at ${time}. The code works and the shopper's money is safe.`,
  shownAt: (time: string) => `Shown at ${time}.`,
  noCode: 'This code has no reference: it must be checked by eye',
  noCodeText: "This shopper's money cannot be matched by itself. See it in the bank app, then hand over the goods.",
  refused: 'The server did not take this code',
  refusedText: 'Money already sent is safe: it stands under Received. Compare with the bank app.',
  keptTitle: (time: string) => `At ${time}, before the network was lost`,
  kept: {
    code: (asked: string) => `Waiting for ${asked}, no money seen yet.`,
    paid: (received: string) => `The server had told of ${received}.`,
    short: (received: string) => `Only ${received} had come.`,
    over: (received: string) => `${received} had come, which is too much.`,
    decided: () => 'Done by decision of the stall.',
    ended: () => 'The code asked for money no longer.',
  },
  keptText: 'Nothing has been heard since. With the network back, this page is brought up to date by itself.',
  gone: 'This code is no longer kept on this phone.',
};

/** What is said of a code while the server cannot be asked. */
export const offlineMessages = { vi, en };
