import type { ConnectionTestView } from '@choso/shared/contracts';

/** What was seen of a test. `status` null: nothing came back. */
export interface SeenOfTest {
  status: number | null;
  isKept: boolean;
  seconds: number;
}

/** Say in words what a test showed. */
export function judgeTest({ status, isKept, seconds }: SeenOfTest): ConnectionTestView {
  const isReached = status !== null;
  const isTaken = isReached && status >= 200 && status < 300;
  const isSignatureRight = status === 401 ? false : isTaken && isKept ? true : null;
  const sentence = toSentence({ status, isKept, seconds });
  return { isGood: isTaken && isKept, isReached, isSignatureRight, isKept, status, seconds, sentence };
}

/** Say in words what came of asking a provider; `problem` is Vietnamese, null when it answered as it should. */
export function judgeAsking(providerName: string, problem: string | null, seconds: number): ConnectionTestView {
  const sentence =
    problem === null
      ? `Hỏi được ${providerName}: trả lời sau ${inWords(seconds)}.`
      : `Chưa hỏi được ${providerName}: ${problem}. Hãy xem lại những gì đã dán.`;
  const isReached = problem === null;
  return { isGood: isReached, isReached, isSignatureRight: null, isKept: false, status: null, seconds, sentence };
}

function inWords(seconds: number): string {
  return `${seconds.toFixed(seconds < 1 ? 2 : 1).replace('.', ',')} giây`;
}

function toSentence({ status, isKept, seconds }: SeenOfTest): string {
  const after = inWords(seconds);
  if (status === null)
    return 'Không gọi được địa chỉ nhận tin. Nhà cung cấp cũng sẽ không gọi được: nhờ người vận hành xem lại địa chỉ công khai của chợ.';
  if (status === 401) return `Tin tới nơi sau ${after} nhưng chữ ký không khớp. Hãy đổi mã bí mật rồi thử lại.`;
  if (status >= 300 && status < 400)
    return `Địa chỉ nhận tin chuyển hướng đi nơi khác (${status}); nhà cung cấp sẽ không đi theo. Nhờ người vận hành xem lại.`;
  if (status === 404) return 'Địa chỉ nhận tin có trả lời nhưng không biết đường báo tiền này (404).';
  if (status < 200 || status >= 300)
    return `Tin tới nơi sau ${after} nhưng bị trả lời lỗi ${status}. Hãy thử lại sau ít phút.`;
  if (!isKept) return 'Địa chỉ nhận tin có trả lời, nhưng tin thử không về tới chợ: có thể nơi khác đang trả lời thay.';
  return `Thông: tin thử tới nơi sau ${after}, chữ ký đúng, không tính thành tiền.`;
}
