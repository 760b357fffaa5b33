const vi = {
  title: 'Việc chờ gửi',
  none: 'Không có việc nào chờ gửi. Mọi thứ đã lên máy chủ.',
  hint: 'Có mạng là máy tự gửi, mỗi việc đúng một lần. Đừng đăng xuất, đừng xóa dữ liệu trình duyệt.',
  sendNow: 'Gửi ngay',
  done: (time: string) => `làm lúc ${time}`,
  ofOther: (name: string) => `của ${name}: người đó đăng nhập lại thì máy gửi`,
  refusedTitle: 'Máy chủ không nhận',
  refusedHint: 'Việc dưới đây chưa được ghi. Đọc lý do, làm lại nếu cần, rồi bấm Đã xem.',
  again: 'Gửi lại',
  seen: 'Đã xem',
  evictedTitle: (count: number) => `Máy đã xóa ${count} việc chưa gửi`,
  evictedText:
    'Trình duyệt dọn bộ nhớ nên các việc làm lúc mất mạng đã mất khỏi máy này. Tiền khách chuyển vẫn hiện ở Tiền về; tiền mặt và ghi nợ lúc đó hãy nhớ lại và ghi lại.',
  evictedSeen: 'Tôi đã đọc',
  refusedStorageTitle: 'Máy không lưu được gì',
  refusedStorageText:
    'Bộ nhớ đầy hoặc đang dùng chế độ ẩn danh. Có mạng thì vẫn bán bình thường; mất mạng thì không. Hãy dọn bớt ảnh, video rồi mở lại.',
  leaveTitle: 'Chưa đăng xuất được',
  leaveText: (count: number) =>
    `Còn ${count} việc chờ gửi. Đăng xuất bây giờ thì máy không gửi được nữa. Chờ có mạng, gửi xong rồi đăng xuất.`,
  leaveList: 'Xem các việc đang chờ',
  stay: 'Ở lại',
  close: 'Đóng',
};

const en: typeof vi = {
  title: 'Waiting to be sent',
  none: 'Nothing waits. Everything has reached the server.',
  hint: 'With a network they are sent by themselves, each exactly once. Do not sign out or clear the browser’s data.',
  sendNow: 'Send now',
  done: (time: string) => `done at ${time}`,
  ofOther: (name: string) => `by ${name}: sent when that person signs in again`,
  refusedTitle: 'Not taken by the server',
  refusedHint: 'What follows was not booked. Read why, do it again if needed, then tap Seen.',
  again: 'Send again',
  seen: 'Seen',
  evictedTitle: (count: number) => `The phone erased ${count} unsent acts`,
  evictedText:
    'The browser cleared its storage, so what was done without a network is gone from this phone. Transfers still show under Received; remember the cash and the tabs of that time and enter them again.',
  evictedSeen: 'I have read this',
  refusedStorageTitle: 'This phone keeps nothing',
  refusedStorageText:
    'The storage is full, or this is a private window. With a network you can sell; without one you cannot. Delete some photos or videos and open the app again.',
  leaveTitle: 'You cannot sign out yet',
  leaveText: (count: number) =>
    `${count} still waiting to be sent. After signing out the phone could not send them. Wait for the network, then sign out.`,
  leaveList: 'See what waits',
  stay: 'Stay',
  close: 'Close',
};

/** What is said of acts that wait for a network. */
export const waitingMessages = { vi, en };
