const vi = {
  title: 'Đường báo tiền',
  intro:
    'Nhà cung cấp báo cho chợ mỗi khi tài khoản của sạp có tiền, hoặc chợ tự đi hỏi. Chợ chỉ tin báo có chữ ký đúng.',
  notPublic:
    'Máy chủ này chưa có địa chỉ https công khai, nên nhà cung cấp chưa gọi tới được. Nhờ người vận hành đặt PUBLIC_URL.',
  none: 'Sạp chưa nối đường báo tiền nào của riêng mình.',
  connect: 'Nối đường báo tiền',
  toMoney: 'Xem ở Tiền về',
  statements: 'Nhập sao kê ngân hàng',
  statementsNeedFeed: 'Sao kê đi vào sổ qua một đường báo tiền của sạp. Hãy nối đường báo tiền trước.',
  open: 'Xem và nối',
  back: 'Thôi',
  close: 'Đóng',
  ended: 'Đã ngắt',
  endedOn: (count: string) => `đã nhận ${count} tin, vẫn giữ trong sổ`,

  lamp: { new: 'Chưa có tin tiền nào', listening: 'Đang nghe', slow: 'Chậm', lost: 'Mất tin' },
  counts: (accepted: string) => `${accepted} tin đã nhận`,
  refused: (count: string) => `${count} tin bị từ chối vì chữ ký sai`,
  address: 'Địa chỉ nhận tin',
  userName: 'Tên đăng nhập',
  secret: 'Mã bí mật',
  secretEnds: (end: string) => `…${end}`,
  demo: 'Đường thử của bản demo: không phải dán gì ở nhà cung cấp.',
  secretLost: 'không mở được, hãy đổi mã',
  turning: (until: string) => `Đang đổi mã: mã cũ còn nhận tới khi mã mới được dùng, muộn nhất ${until}.`,

  test: 'Gửi thử',
  rotate: 'Đổi mã bí mật',
  revoke: 'Ngắt',

  provider: 'Nhà cung cấp',
  way: 'Cách nối',
  pasteAddress: (provider: string) => `Dán địa chỉ này vào trang ${provider}:`,
  enterCopied: (provider: string) => `Chép từ trang ${provider}, dán vào đây:`,
  oursComes: 'Chợ sẽ tạo mã bí mật và hiện ra một lần để sạp dán sang.',
  connectYes: (provider: string) => `Nối ${provider}`,
  needField: (name: string) => `Còn thiếu ${name}.`,

  onceTitle: 'Chép ngay, chỉ hiện một lần',
  onceText: (provider: string) => `Dán vào trang ${provider}. Đóng lại là không xem được nữa; quên thì đổi mã mới.`,
  onceDone: 'Đã dán xong',
  copy: (what: string) => `Chép ${what}`,
  copied: 'Đã chép',
  notCopied: 'Chưa chép được. Hãy bấm giữ để chép.',

  rotateTitle: 'Đổi mã bí mật?',
  rotateText:
    'Mã cũ vẫn nhận cho tới khi nhà cung cấp dùng mã mới, nhiều nhất 7 ngày. Lộ mã thì hãy ngắt và nối đường mới.',
  rotateParts: 'Ô nào để trống thì giữ như cũ, riêng mã bí mật phải dán mã mới.',
  rotateYes: 'Đổi mã',
  rotated: 'Đã đổi mã bí mật.',

  revokeTitle: (provider: string) => `Ngắt ${provider}?`,
  revokeText:
    'Từ giờ tin của đường này không được nhận nữa, tiền về sẽ không tự báo. Những gì đã nhận vẫn giữ nguyên. Không nối lại được đường cũ.',
  revokeYes: 'Ngắt đường này',
  revokeNo: 'Giữ lại',
  revoked: 'Đã ngắt.',
};

const en: typeof vi = {
  title: 'Bank feeds',
  intro:
    'The provider tells the market whenever money reaches the stall’s account, or the market asks. Only rightly signed notices are believed.',
  notPublic:
    'This server has no public https address yet, so providers cannot reach it. Ask the operator to set PUBLIC_URL.',
  none: 'This stall has not connected a bank feed of its own.',
  connect: 'Connect a bank feed',
  toMoney: 'See it in Received',
  statements: 'Import a bank statement',
  statementsNeedFeed: 'A statement enters the books through a bank feed of the stall. Connect one first.',
  open: 'See and connect',
  back: 'Not now',
  close: 'Close',
  ended: 'Disconnected',
  endedOn: (count) => `notices taken in: ${count}, still in the books`,

  lamp: { new: 'No notice of money yet', listening: 'Listening', slow: 'Slow', lost: 'Silent' },
  counts: (accepted) => (accepted === '1' ? '1 notice taken in' : `${accepted} notices taken in`),
  refused: (count) => `${count} refused for a wrong signature`,
  address: 'Address',
  userName: 'User name',
  secret: 'Secret',
  secretEnds: (end) => `…${end}`,
  demo: 'A feed of the demo: nothing is entered at its provider.',
  secretLost: 'cannot be opened, change it',
  turning: (until) => `Being changed: the old secret works until the new one is used, ${until} at the latest.`,

  test: 'Send a test',
  rotate: 'Change the secret',
  revoke: 'Disconnect',

  provider: 'Provider',
  way: 'How it is connected',
  pasteAddress: (provider) => `Paste this address at ${provider}:`,
  enterCopied: (provider) => `Copy from ${provider} and paste here:`,
  oursComes: 'The market makes the secret and shows it once, for you to paste there.',
  connectYes: (provider) => `Connect ${provider}`,
  needField: (name) => `${name} is missing.`,

  onceTitle: 'Copy it now, it is shown once',
  onceText: (provider) => `Paste it at ${provider}. Once closed it cannot be seen again; if it is lost, change it.`,
  onceDone: 'I have pasted it',
  copy: (what) => `Copy ${what}`,
  copied: 'Copied',
  notCopied: 'It could not be copied. Press and hold to copy.',

  rotateTitle: 'Change the secret?',
  rotateText:
    'The old secret works until the provider uses the new one, seven days at most. If it leaked, disconnect and connect anew.',
  rotateParts: 'What you leave empty stays as it is; only the secret has to be a new one.',
  rotateYes: 'Change it',
  rotated: 'The secret is changed.',

  revokeTitle: (provider) => `Disconnect ${provider}?`,
  revokeText:
    'Notices of this feed are no longer taken in and its money is not announced. What came stays. It cannot be connected again.',
  revokeYes: 'Disconnect',
  revokeNo: 'Keep it',
  revoked: 'Disconnected.',
};

/** The texts of the bank feeds' page. */
export const messages = { vi, en };
