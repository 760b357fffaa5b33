/** Why money is what it is: one sentence in each language. A parameter `{name:reason}` is a sentence of this catalogue. */
interface Sentence {
  vi: string;
  en: string;
}

/**
 * Every reason that the server gives in words. The Vietnamese sentence is what is stored, so a sentence that was once
 * released stays here, and one that changes gets another code.
 */
export const reasons = {
  'match/test': {
    vi: 'Giao dịch thử của nhà cung cấp, không tính tiền.',
    en: 'A test of the provider; no money.',
  },
  'match/unknown-account': {
    vi: 'Tài khoản nhận không thuộc sạp nào trong chợ.',
    en: 'No stall of the market holds this account.',
  },
  'match/ambiguous': {
    vi: 'Nội dung có {count} mã khác nhau: cần người xem.',
    en: 'The memo holds {count} different codes: somebody has to look.',
  },
  'match/wrong-account': {
    vi: 'Mã {reference} là của tài khoản khác, không phải tài khoản này.',
    en: 'Code {reference} belongs to another account, not to this one.',
  },
  'match/received': {
    vi: 'Không có mã: ghi là tiền bán tại sạp.',
    en: 'No code: taken as a sale at the counter.',
  },
  'match/reserved': {
    vi: 'Mã {reference} máy của sạp chưa gửi lên: ghi là tiền bán tại sạp.',
    en: 'Code {reference}, which the stall’s phone has not sent yet: taken as a sale at the counter.',
  },
  'match/too-late': {
    vi: 'Mã {reference} đã hết hạn quá 7 ngày: cần người xem.',
    en: 'Code {reference} ended more than 7 days ago: somebody has to look.',
  },
  'match/outgoing': {
    vi: 'Tiền chuyển đi từ tài khoản của sạp.',
    en: 'Money that left the stall’s account.',
  },
  'match/exact': {
    vi: 'Khớp mã {reference}, đúng tài khoản, đủ {amount} đ.',
    en: 'Code {reference} matched, on the right account, in full: {amount} đ.',
  },
  'match/short': {
    vi: 'Khớp mã {reference}, còn thiếu {amount} đ.',
    en: 'Code {reference} matched, {amount} đ still missing.',
  },
  'match/over': {
    vi: 'Khớp mã {reference}, thừa {amount} đ.',
    en: 'Code {reference} matched, {amount} đ too much.',
  },
  'match/duplicate': {
    vi: 'Khớp mã {reference}, nhưng mã này đã đủ tiền từ trước: thừa {amount} đ.',
    en: 'Code {reference} matched, but it had been paid in full before: {amount} đ too much.',
  },
  'match/cancelled-bill': {
    vi: 'Khớp mã {reference}, nhưng mã đã bị hủy: tiền vẫn ghi sổ, cần trả lại khách.',
    en: 'Code {reference} matched, but it was cancelled: the money is booked and should go back to the payer.',
  },
  'match/reversal': {
    vi: 'Sạp trả lại {amount} đ của mã {reference}: mã chờ tiền lại, còn thiếu {missing} đ.',
    en: 'The stall gave back {amount} đ of code {reference}: it waits for money again, {missing} đ missing.',
  },
  'match/refund': {
    vi: 'Sạp trả lại {amount} đ của mã {reference}.',
    en: 'The stall gave back {amount} đ of code {reference}.',
  },
  'match/late': {
    vi: '{verdict:reason} Tiền về sau khi mã hết hạn.',
    en: '{verdict:reason} The money came after the code had expired.',
  },

  'told/not-json': { vi: 'không phải JSON', en: 'not JSON' },
  'told/shape': { vi: 'trường gốc không đúng dạng', en: 'the body is not as documented' },
  'told/field': { vi: 'trường {field} không đúng dạng', en: 'the field {field} is not as documented' },
  'told/no-such-time': {
    vi: 'thời điểm giao dịch không có thật',
    en: 'the moment of the transfer does not exist',
  },
  'told/in-the-future': {
    vi: 'thời điểm giao dịch ở tương lai',
    en: 'the moment of the transfer lies in the future',
  },
  'told/too-long-ago': {
    vi: 'thời điểm giao dịch quá xa trong quá khứ',
    en: 'the moment of the transfer lies too far in the past',
  },
  'told/unknown-bank': {
    vi: 'không có ngân hàng nào tên là “{text}”',
    en: 'no bank is called “{text}”',
  },
  'told/contradiction': {
    vi: 'cùng mã giao dịch nhưng số tiền hoặc tài khoản khác lần trước',
    en: 'the same transaction id as before, but another amount or account',
  },
  'told/number-of-a-test': {
    vi: 'cùng mã giao dịch với một tin thử trước đây; cần người xem',
    en: 'the same transaction id as an earlier test; somebody has to look',
  },
  'told/not-booked': {
    vi: 'chưa ghi sổ được; cần người xem',
    en: 'it could not be booked; somebody has to look',
  },
  'told/ambiguous-signature': {
    vi: 'một trường chứa dấu & của chữ ký: không rõ payOS đã ký điều gì',
    en: 'a field holds the & of the signature: what payOS signed is unclear',
  },
  'told/several': { vi: '{one:reason}; {more:reason}', en: '{one:reason}; {more:reason}' },
  'told/no-number': {
    vi: 'ngân hàng không cho mã giao dịch đủ dài, nên không biết khoản này đã được báo chưa',
    en: 'the bank gives no number long enough to know whether this was told before',
  },
  'told/one-of-several': { vi: 'giao dịch thứ {at}: {problem:reason}', en: 'transaction {at}: {problem:reason}' },
  'told/and-more': { vi: 'và {count} giao dịch khác', en: 'and {count} more transactions' },

  'feed/new': { vi: 'chưa có tin tiền nào', en: 'no money told yet' },
  'feed/not-asked': {
    vi: 'chưa hỏi được nhà cung cấp: {problem:reason}',
    en: 'the provider could not be asked: {problem:reason}',
  },
  'feed/silent-since': {
    vi: 'im từ {since:reason}, lâu hơn thường lệ',
    en: 'silent since {since:reason}, longer than usual',
  },
  'feed/late': {
    vi: 'tin mới nhất đến trễ {late:reason} so với ngân hàng',
    en: 'the newest notice came {late:reason} after the bank',
  },
  'feed/asked': {
    vi: 'đã hỏi nhà cung cấp lúc {at:reason}, không sót tin nào',
    en: 'the provider was asked at {at:reason}; nothing is missing',
  },
  'feed/silent-for': {
    vi: 'im {length:reason}, lâu hơn thường lệ',
    en: 'silent for {length:reason}, longer than usual',
  },
  'feed/heard': { vi: 'tin mới nhất lúc {at:reason}', en: 'the newest notice at {at:reason}' },

  'pull/unreadable': { vi: 'câu trả lời không đọc được', en: 'its answer could not be read' },
  'pull/no-answer': { vi: 'không trả lời trong {seconds} giây', en: 'no answer within {seconds} seconds' },
  'pull/no-connection': { vi: 'không nối được', en: 'no connection' },
  'pull/token-refused': { vi: 'từ chối mã truy cập ({status})', en: 'it refused the access token ({status})' },
  'pull/busy': { vi: 'đang bận, xin hỏi lại sau ({status})', en: 'it is busy and wants to be asked later ({status})' },
  'pull/fault': { vi: 'đang lỗi ({status})', en: 'it has a fault ({status})' },
  'pull/refused': { vi: 'không nhận câu hỏi ({status})', en: 'it does not take the question ({status})' },
  'pull/no-list': {
    vi: 'câu trả lời không có danh sách giao dịch; xem lại mã truy cập',
    en: 'its answer holds no list of transactions; look at the access token',
  },
  'pull/no-list-by-key': {
    vi: 'câu trả lời không có danh sách giao dịch; xem lại API Key',
    en: 'its answer holds no list of transactions; look at the API key',
  },
  'pull/too-long': { vi: 'danh sách quá dài', en: 'the list is too long' },
  'pull/too-dense': {
    vi: 'quá nhiều giao dịch trong cùng một giây',
    en: 'too many transactions within one second',
  },
  'pull/not-kept': { vi: 'máy chủ chưa ghi được danh sách', en: 'our server could not keep the list' },

  'link/bad-answer': { vi: 'câu trả lời của {provider} không đúng dạng', en: '{provider} answered in another form' },
  'link/refused': { vi: '{provider} từ chối: {words}', en: '{provider} refused: {words}' },
  'link/bad-signature': {
    vi: 'chữ ký trong câu trả lời của {provider} không khớp',
    en: 'the signature in the answer of {provider} is wrong',
  },
  'link/other-money': {
    vi: '{provider} đưa mã không khớp với khoản đã hỏi',
    en: '{provider} gave a code that is not for what was asked',
  },
  'link/other-code': {
    vi: '{provider} kể về một mã khác mã đã hỏi',
    en: '{provider} told of another code than was asked about',
  },
  'link/not-there': { vi: 'không còn hỏi được về mã này', en: 'this code can no longer be asked about' },
  'link/restarted': { vi: 'máy chủ vừa khởi động lại', en: 'the server has just started again' },
  'link/no-token': { vi: '{provider} không cấp mã truy cập', en: '{provider} gave no access token' },

  'row/alike': {
    vi: 'giống giao dịch đã được báo qua kênh khác (cùng số tiền, ngày, nội dung); chưa nhận, để khỏi tính hai lần',
    en: 'like a transaction that another channel told (same amount, day and words); not taken, so that it does not count twice',
  },
  'row/other-account': { vi: 'của tài khoản khác, số {text}', en: 'of another account, number {text}' },
  'row/no-day': { vi: 'thiếu ngày giao dịch', en: 'the day is missing' },
  'row/unread-day': {
    vi: 'không đọc được ngày “{text}”; cần đủ ngày, tháng, năm bốn chữ số, như 24/11/2026',
    en: 'the day “{text}” cannot be read; it needs day, month and a year of four figures, as 24/11/2026',
  },
  'row/bad-day': { vi: 'ngày giờ “{text}” không có thật', en: 'there is no such moment as “{text}”' },
  'row/unsure-day': {
    vi: 'không rõ “{text}” là ngày trước hay tháng trước; tệp có dòng ghi tháng trước',
    en: 'whether “{text}” names the day or the month first is unclear; another row of the file names the month first',
  },
  'row/no-amount': { vi: 'không có số tiền', en: 'there is no amount' },
  'row/long-memo': {
    vi: 'nội dung dài quá 4.000 ký tự',
    en: 'the words are longer than 4,000 characters',
  },
  'row/bad-amount': { vi: 'số tiền “{text}” không đọc được', en: 'the amount “{text}” cannot be read' },
  'row/both-sides': { vi: 'vừa ghi nợ vừa ghi có', en: 'both debit and credit' },
  'row/negative-credit': { vi: 'số tiền ghi có mang dấu trừ', en: 'a credit with a minus' },
  'row/unclear-direction': {
    vi: 'không rõ “{text}” là tiền vào hay tiền ra',
    en: 'whether “{text}” is money in or out is unclear',
  },
  'row/sign-contradicts': {
    vi: 'dấu của số tiền trái với cột ghi nợ, ghi có',
    en: 'the sign of the amount contradicts its column',
  },

  'sample/good': {
    vi: 'Thông: tin thử tới nơi sau {seconds} giây, chữ ký đúng, không tính thành tiền.',
    en: 'It works: the test arrived after {seconds} seconds, rightly signed, and counts as no money.',
  },
  'sample/unreachable': {
    vi: 'Không gọi được địa chỉ nhận tin. Nhà cung cấp cũng sẽ không gọi được: nhờ người vận hành xem lại địa chỉ công khai của chợ.',
    en: 'The address could not be reached. The provider will not reach it either: ask the operator to look at the market’s public address.',
  },
  'sample/bad-signature': {
    vi: 'Tin tới nơi sau {seconds} giây nhưng chữ ký không khớp. Hãy đổi mã bí mật rồi thử lại.',
    en: 'It arrived after {seconds} seconds, but the signature is wrong. Change the secret and test again.',
  },
  'sample/redirected': {
    vi: 'Địa chỉ nhận tin chuyển hướng đi nơi khác ({status}); nhà cung cấp sẽ không đi theo. Nhờ người vận hành xem lại.',
    en: 'The address redirects elsewhere ({status}); a provider will not follow. Ask the operator to look.',
  },
  'sample/not-there': {
    vi: 'Địa chỉ nhận tin có trả lời nhưng không biết đường báo tiền này (404).',
    en: 'The address answers, but does not know this path for notices (404).',
  },
  'sample/fault': {
    vi: 'Tin tới nơi sau {seconds} giây nhưng bị trả lời lỗi {status}. Hãy thử lại sau ít phút.',
    en: 'It arrived after {seconds} seconds, but was answered with error {status}. Test again in a few minutes.',
  },
  'sample/asked': {
    vi: 'Hỏi được {provider}: trả lời sau {seconds} giây.',
    en: '{provider} could be asked: it answered after {seconds} seconds.',
  },
  'sample/not-asked': {
    vi: 'Chưa hỏi được {provider}: {problem:reason}. Hãy xem lại những gì đã dán.',
    en: '{provider} could not be asked: {problem:reason}. Look again at what was pasted.',
  },
  'sample/lost': {
    vi: 'Địa chỉ nhận tin có trả lời, nhưng tin thử không về tới chợ: có thể nơi khác đang trả lời thay.',
    en: 'The address answers, but the test did not reach the market: something else may answer in its place.',
  },

  'cash/handed-out': { vi: 'Đưa lại tiền mặt cho mã {reference}', en: 'Cash handed out for code {reference}' },
  'cash/taken-back': {
    vi: 'Không còn đưa lại tiền mặt cho mã {reference}',
    en: 'No more cash handed out for code {reference}',
  },

  'access/transaction': { vi: 'giao dịch {name}', en: 'transaction {name}' },
  'access/decisions': { vi: 'các quyết định của sạp về tiền', en: 'what the stall decided about money' },
  'access/account-papers': { vi: 'giấy tờ đổi tài khoản nhận tiền', en: 'papers for a change of account' },
  'access/day-sheet': { vi: 'tờ kê ngày {date}', en: 'the sheet of {date}' },

  'journal/cash-sale': { vi: 'Bán tại quầy, tiền mặt', en: 'Sold at the counter, cash' },
  'journal/tab-sale': { vi: 'Bán chịu', en: 'Sold on a tab' },
  'journal/tab-cash': { vi: 'Khách trả nợ, tiền mặt', en: 'Debt paid in cash' },
  'journal/tab-price-reduction': { vi: 'Bớt giá trên sổ nợ', en: 'Price reduced on the tab' },
  'journal/tab-write-off': { vi: 'Nợ không đòi nữa', en: 'Debt no longer asked for' },
  'journal/tab-brought-forward': { vi: 'Nợ cũ chuyển từ sổ giấy', en: 'Older debt from the paper notebook' },
  'journal/tab-merged': {
    vi: 'Gộp hai tên của một khách trên sổ nợ',
    en: 'Two names of one customer merged on the tabs',
  },
  'journal/tab-merge-taken-back': {
    vi: 'Tách lại hai khách đã gộp nhầm',
    en: 'Two customers merged by mistake, taken apart',
  },
  'journal/sale-taken-back': { vi: 'Hủy lần bán ghi nhầm', en: 'A sale noted by mistake, taken back' },
  'journal/tab-entry-taken-back': {
    vi: 'Hủy dòng ghi nhầm trên sổ nợ',
    en: 'A line noted by mistake on the tab, taken back',
  },

  'suggest/whole': {
    vi: '{amount:reason}, lệch {apart:reason}, {code:reason}',
    en: '{amount:reason}, {apart:reason} apart, {code:reason}',
  },
  'suggest/same-amount': { vi: 'cùng số tiền', en: 'same amount' },
  'suggest/other-amount': { vi: 'khác số tiền', en: 'another amount' },
  'suggest/right-code': { vi: 'đúng mã', en: 'the right code' },
  'suggest/nearly-the-code': { vi: 'gần đúng mã', en: 'nearly the code' },
  'suggest/no-code': { vi: 'thiếu mã', en: 'no code' },

  'time/minutes': { vi: '{minutes} phút', en: '{minutes} min' },
  'time/hours-minutes': { vi: '{hours} giờ {minutes} phút', en: '{hours} h {minutes} min' },
  'time/hours': { vi: '{hours} giờ', en: '{hours} h' },
  'time/days': { vi: '{days} ngày', en: '{days} days' },
  'time/on-day': { vi: '{clock} ngày {day}/{month}', en: '{clock} on {day}/{month}' },
  'time/clock': { vi: '{clock}', en: '{clock}' },
} as const satisfies Record<string, Sentence>;

/** Names one reason. */
export type ReasonCode = keyof typeof reasons;
