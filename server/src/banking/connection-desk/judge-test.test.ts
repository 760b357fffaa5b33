import { judgeTest } from './judge-test.ts';

test.each([
  [{ status: 200, isKept: true, seconds: 0.04 }, true, true, 'Thông: tin thử tới nơi sau 0,04 giây'],
  [{ status: 200, isKept: true, seconds: 2.5 }, true, true, 'sau 2,5 giây'],
  // Somebody else's page answers 200 to anything.
  [{ status: 200, isKept: false, seconds: 1 }, true, null, 'nơi khác đang trả lời thay'],
  [{ status: 401, isKept: false, seconds: 1 }, true, false, 'chữ ký không khớp'],
  [{ status: 404, isKept: false, seconds: 1 }, true, null, 'không biết đường báo tiền này'],
  [{ status: 301, isKept: false, seconds: 1 }, true, null, 'chuyển hướng'],
  [{ status: 502, isKept: false, seconds: 1 }, true, null, 'lỗi 502'],
  [{ status: null, isKept: false, seconds: 10 }, false, null, 'Không gọi được'],
])('%j', (seen, isReached, isSignatureRight, words) => {
  const judged = judgeTest(seen);
  expect(judged).toMatchObject({ isReached, isSignatureRight, seconds: seen.seconds });
  expect(judged.sentence).toContain(words);
});
