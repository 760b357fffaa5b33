const vi = {
  waiting: (count: number) => `${count} việc chờ gửi`,
  refused: (count: number) => `${count} việc máy chủ không nhận`,
  storageRefused: 'Máy không lưu được: mất mạng sẽ không bán được',
  storageEvicted: (count: number) => `Máy đã xóa ${count} việc chưa gửi`,
  update: 'Có bản mới',
  takeUpdate: 'Cập nhật',
  see: 'Xem',
};

const en: typeof vi = {
  waiting: (count: number) => `${count} waiting to be sent`,
  refused: (count: number) => `${count} not taken by the server`,
  storageRefused: 'This phone keeps nothing: no sales without a network',
  storageEvicted: (count: number) => `The phone erased ${count} unsent acts`,
  update: 'New version',
  takeUpdate: 'Update',
  see: 'See',
};

/** The few words about what waits that stand on every page; the list has its own. */
export const stripMessages = { vi, en };
