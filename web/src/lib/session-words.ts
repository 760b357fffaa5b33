const vi = {
  ended: 'Phiên đăng nhập đã hết vì lâu không dùng, hoặc đã bị kết thúc từ máy khác. Hãy đăng nhập lại.',
  stillWaits: (count: number) => `${count} việc chờ gửi vẫn còn trong máy; người làm đăng nhập lại là máy gửi.`,
};

const en: typeof vi = {
  ended: 'You were signed out: nobody used this for long, or it was ended from elsewhere. Please sign in again.',
  stillWaits: (count) =>
    `${count} waiting to be sent ${count === 1 ? 'is' : 'are'} still on this phone; they go out when the same person signs in.`,
};

/** What the doors say of a session that ended by itself. */
export const sessionWords = { vi, en };
