/**
 * Every refusal the server can answer, by its code: HTTP status, an English title for programs, and the sentence people read.
 *
 * The web shows `vi` (or `en`) by code and never the server's own text, so a refusal always speaks the reader's language.
 * Source: RFC 9457, problem details for HTTP.
 */
export const problems = {
  'request/malformed-json': {
    status: 400,
    title: 'The body is not valid JSON',
    vi: 'Dữ liệu gửi lên bị hỏng, chưa ghi gì cả. Hãy thử lại.',
  },
  'request/invalid': {
    status: 422,
    title: 'The request does not have the right shape',
    vi: 'Có chỗ điền chưa đúng. Hãy xem lại rồi gửi lần nữa.',
  },
  'request/too-large': { status: 413, title: 'The body is too large', vi: 'Dữ liệu gửi lên quá lớn.' },
  'request/unsupported-media-type': {
    status: 415,
    title: 'The content type is not supported',
    vi: 'Kiểu dữ liệu này chưa được hỗ trợ.',
  },
  'request/too-many': {
    status: 429,
    title: 'Too many requests',
    vi: 'Thử quá nhiều lần. Hãy đợi một phút rồi thử lại.',
  },
  'access/reason-missing': {
    status: 422,
    title: "Say why you look at this stall's money",
    vi: 'Hãy ghi lý do xem tiền của sạp; sạp sẽ thấy ai xem và vì sao.',
  },
  'resource/not-found': {
    status: 404,
    title: 'There is nothing here',
    vi: 'Không tìm thấy. Có thể đường dẫn sai hoặc không phải của sạp này.',
  },
  'resource/method-not-allowed': {
    status: 405,
    title: 'The method is not allowed here',
    vi: 'Thao tác này không dùng được ở đây.',
  },
  'idempotency/key-reused': {
    status: 422,
    title: 'The idempotency key was used with another body',
    vi: 'Yêu cầu này đã gửi trước đó với nội dung khác.',
  },
  'idempotency/key-missing': {
    status: 400,
    title: 'An Idempotency-Key header is required',
    vi: 'Thiếu mã chống gửi trùng.',
  },
  'payment-request/not-paid': {
    status: 409,
    title: 'Nothing has been paid yet',
    vi: 'Chưa đủ tiền nên chưa có phiếu.',
  },
  'books/no-rules': {
    status: 422,
    title: 'There are no rules for this year',
    vi: 'Chưa có quy định thuế cho năm này trong phần mềm.',
  },
  'day/closed': {
    status: 409,
    title: 'The day is closed already',
    vi: 'Ngày này đã chốt rồi.',
  },
  'day/not-closed': {
    status: 409,
    title: 'The day is not closed',
    vi: 'Ngày này chưa chốt.',
  },
  'day/not-yet': {
    status: 422,
    title: 'The day has not come yet',
    vi: 'Chưa tới ngày này.',
  },
  'day/note-missing': {
    status: 422,
    title: 'A difference needs a sentence',
    vi: 'Số đếm lệch với sổ: ghi một câu vì sao rồi chốt.',
  },
  'day/too-late': {
    status: 409,
    title: 'The day can no longer be opened again',
    vi: 'Chỉ mở lại được tới hết ngày hôm sau.',
  },
  'day/nothing-asked': {
    status: 409,
    title: 'Nobody asks to open this day again',
    vi: 'Chưa có ai xin mở lại ngày này.',
  },
  'day/second-person': {
    status: 403,
    title: 'A second person must agree',
    vi: 'Người xin mở lại không tự duyệt được. Nhờ người khác của sạp hoặc ban quản lý chợ.',
  },
  'speaker/wrong-code': {
    status: 422,
    title: 'The code is wrong, used, or older than ten minutes',
    vi: 'Mã không đúng, đã dùng, hoặc quá mười phút. Lấy mã mới trên điện thoại của sạp.',
  },
  'session/required': { status: 401, title: 'Sign in first', vi: 'Hãy đăng nhập trước.' },
  'session/wrong-secret': {
    status: 401,
    title: 'The login or the secret is wrong',
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  },
  'session/forbidden': {
    status: 403,
    title: 'Your role does not allow this',
    vi: 'Vai trò của bạn không được làm việc này.',
  },
  'amount/out-of-range': {
    status: 422,
    title: 'The amount must be a whole number of đồng from 1 to 499,999,999',
    vi: 'Số tiền phải là số đồng chẵn, từ 1 đến dưới 500.000.000.',
  },
  'stall/no-bank-account': {
    status: 409,
    title: 'The stall has no bank account to be paid on',
    vi: 'Sạp chưa có tài khoản ngân hàng nên chưa tạo được mã.',
  },
  'stall/closed': { status: 409, title: 'The stall is not selling now', vi: 'Sạp đang tạm nghỉ, chưa nhận đơn.' },
  'stall/gone': {
    status: 409,
    title: 'The board has closed this stall',
    vi: 'Ban quản lý đã đóng sạp này. Hãy hỏi ban quản lý chợ.',
  },
  'stall/bad-hours': {
    status: 422,
    title: 'The hours must be one to three spans that follow each other',
    vi: 'Giờ bán chưa đúng: giờ mở phải trước giờ nghỉ, các buổi không chồng nhau.',
  },
  'stall/bad-rest': {
    status: 422,
    title: 'The last day of a rest must be today or within a year',
    vi: 'Ngày nghỉ phải từ hôm nay trở đi và không quá một năm.',
  },
  'stall/bad-tax-code': {
    status: 422,
    title: 'A tax code has 10, 12 or 13 digits',
    vi: 'Mã số thuế có 10 số, 12 số (số căn cước), hoặc 13 số như 0123456789-001.',
  },
  'stall/bad-phone': {
    status: 422,
    title: 'This is not a Vietnamese phone number',
    vi: 'Số điện thoại chưa đúng: di động có 10 số, bắt đầu bằng 0.',
  },
  'staff/name-missing': { status: 422, title: 'A helper needs a name', vi: 'Hãy ghi tên người bán giúp.' },
  'staff/too-many': {
    status: 409,
    title: 'The stall has as many helpers and invitations as it may have',
    vi: 'Sạp đã có đủ người bán giúp hoặc còn nhiều lời mời chưa dùng.',
  },
  'staff/bad-code': {
    status: 404,
    title: 'This invitation does not exist, was used, or is over',
    vi: 'Mã mời không đúng, đã dùng rồi hoặc quá 10 phút. Nhờ chủ sạp tạo mã mới.',
  },
  'staff/weak-secret': {
    status: 422,
    title: 'A PIN needs six digits that are not a simple row; a password eight characters',
    vi: 'Mã PIN cần ít nhất 6 số, không phải dãy dễ đoán như 123456. Mật khẩu chữ cần ít nhất 8 ký tự.',
  },
  'bank-account/unknown-bank': {
    status: 422,
    title: 'There is no such bank',
    vi: 'Hãy chọn ngân hàng trong danh sách.',
  },
  'bank-account/bad-number': {
    status: 422,
    title: 'The account number is not one',
    vi: 'Số tài khoản chưa đúng: từ 4 đến 19 chữ số hoặc chữ cái.',
  },
  'bank-account/bad-holder': {
    status: 422,
    title: 'The name of the account holder is missing',
    vi: 'Hãy ghi tên chủ tài khoản đúng như ngân hàng hiện.',
  },
  'bank-account/reason-missing': { status: 422, title: 'Say why', vi: 'Hãy ghi lý do.' },
  'bank-account/already-current': {
    status: 409,
    title: 'The stall is paid on this account already',
    vi: 'Sạp đang nhận tiền ở chính tài khoản này.',
  },
  'bank-account/change-open': {
    status: 409,
    title: 'Another change of this stall is still waiting',
    vi: 'Sạp đang có một yêu cầu đổi tài khoản chờ xong. Hãy đợi hoặc dừng yêu cầu đó trước.',
  },
  'bank-account/change-over': {
    status: 409,
    title: 'This change is decided or over already',
    vi: 'Yêu cầu này đã có người xử lý xong. Hãy tải lại rồi xem.',
  },
  'bank-account/own-change': {
    status: 403,
    title: 'Whoever sells at a stall cannot approve its change',
    vi: 'Đổi tài khoản cần hai người: người của sạp không tự duyệt được.',
  },
  'decision/not-possible': {
    status: 409,
    title: 'This money or bill does not allow that decision',
    vi: 'Khoản này đã được xử lý, hoặc không xử lý như vậy được. Hãy tải lại rồi xem.',
  },
  'decision/less-owed': {
    status: 409,
    title: 'The customer owes less than would be let go',
    vi: 'Khách này không còn nợ nhiều như mã thiếu. Hãy mở sổ nợ: nếu đã ghi khách trả tiền mặt ở đó thì hủy lần ghi ấy, rồi bấm “Khách trả nốt tiền mặt” ở mã này.',
  },
  'reference/not-reserved': {
    status: 404,
    title: 'This reference is none that the stall reserved',
    vi: 'Mã này không phải mã để dành của sạp. Hãy tạo mã mới.',
  },
  'reference/used': {
    status: 409,
    title: 'This reference already belongs to a payment request',
    vi: 'Mã để dành này đã dùng cho một lần thu khác. Tiền theo mã đó xem ở Tiền về.',
  },
  'reference/expired': {
    status: 409,
    title: 'This reserved reference has expired',
    vi: 'Mã để dành này đã quá hạn. Tiền theo mã đó vẫn ghi vào Tiền về của sạp.',
  },
  'payment-request/not-open': {
    status: 409,
    title: 'The payment request is no longer open',
    vi: 'Mã này không còn chờ tiền nữa.',
  },
  'payment-request/has-money': {
    status: 409,
    title: 'Money has already come for this payment request',
    vi: 'Mã này đã có tiền về nên không hủy được.',
  },
  'payment-request/of-order': {
    status: 409,
    title: 'The amount of an order is changed in the order',
    vi: 'Mã này của một đơn hàng. Hãy đổi số tiền ngay trong đơn.',
  },
  'cash-back/too-much': {
    status: 422,
    title: 'The cash to hand back must be less than the amount of the transfer',
    vi: 'Tiền mặt đưa lại phải ít hơn số tiền khách chuyển.',
  },
  'sale/too-little-tendered': {
    status: 422,
    title: 'The cash given is less than the price',
    vi: 'Tiền khách đưa chưa đủ. Hãy xem lại số tiền khách đưa.',
  },
  'sale/too-old': {
    status: 422,
    title: 'The sale is said to be more than a month old',
    vi: 'Lần bán này cách đây hơn một tháng nên chưa ghi. Hãy xem lại ngày giờ của máy.',
  },
  'sale/not-reversible': {
    status: 409,
    title: 'This was taken back already, or is itself a reversal',
    vi: 'Lần ghi này đã được hủy trước đó. Hãy tải lại rồi xem.',
  },
  'tab/customer-missing': {
    status: 422,
    title: 'Say whose tab it is',
    vi: 'Chưa chọn khách ghi nợ.',
  },
  'tab/more-than-owed': {
    status: 409,
    title: 'That is more than the customer owes',
    vi: 'Số này nhiều hơn số khách còn nợ. Hãy xem lại.',
  },
  'tab/name-taken': {
    status: 409,
    title: 'Another customer has this name already',
    vi: 'Sổ đã có khách tên này. Nếu là một người, hãy gộp lại.',
  },
  'tab/same-customer': {
    status: 409,
    title: 'These are one customer already',
    vi: 'Hai tên này đã là một khách.',
  },
  'tab/reason-missing': {
    status: 422,
    title: 'Say why the debt changes',
    vi: 'Hãy ghi vì sao sửa số nợ.',
  },
  'product/not-available': {
    status: 409,
    title: 'A product is not available',
    vi: 'Có món đã hết hoặc không còn bán.',
  },
  'item/name-missing': { status: 422, title: 'An item needs a name', vi: 'Hãy ghi tên món, ít nhất hai chữ cái.' },
  'item/unit-missing': {
    status: 422,
    title: 'An item needs a unit',
    vi: 'Hãy chọn đơn vị bán: kg, mớ, quả…',
  },
  'item/bad-step': {
    status: 422,
    title: 'The smallest amount sold is not possible',
    vi: 'Mức bán nhỏ nhất chưa đúng. Hàng cân chọn 0,1 kg; hàng đếm chọn 1.',
  },
  'item/unknown-category': {
    status: 422,
    title: 'There is no such category',
    vi: 'Chưa chọn nhóm hàng, hoặc nhóm này không có.',
  },
  'item/too-many': {
    status: 409,
    title: 'The stall has as many items as it may have',
    vi: 'Sạp đã có đủ 300 món. Hãy sửa lại một món đang cất thay vì thêm món mới.',
  },
  'item/has-history': {
    status: 409,
    title: 'The item was sold or ordered before, so it can only be put away',
    vi: 'Món này đã bán hoặc đã có người đặt, sổ và đơn cũ còn nhắc tới nên không xóa được. Cứ để cất đi, khách không thấy.',
  },
  'item/price-changed': {
    status: 409,
    title: 'Somebody else changed this price meanwhile',
    vi: 'Máy khác vừa đổi giá món này. Xem giá mới rồi đổi lại nếu cần.',
  },
  'item/order-differs': {
    status: 409,
    title: 'The list does not name every item of the stall once',
    vi: 'Danh sách hàng vừa thay đổi. Hãy tải lại rồi xếp lần nữa.',
  },
  'photo/not-a-photo': {
    status: 422,
    title: 'This file is not a JPEG, PNG or WebP photo, or hides something else',
    vi: 'Tệp này không phải ảnh chụp đọc được (JPEG, PNG, WebP). Hãy chụp lại bằng máy ảnh của điện thoại.',
  },
  'photo/too-many-pixels': {
    status: 422,
    title: 'The photo has too many pixels to open safely',
    vi: 'Ảnh quá lớn (trên 40 triệu điểm ảnh). Hãy chụp lại ở cỡ nhỏ hơn.',
  },
  'order/bad-quantity': {
    status: 422,
    title: 'A quantity does not fit how the product is sold',
    vi: 'Số lượng chưa đúng với cách bán của món.',
  },
  'order/bad-move': {
    status: 409,
    title: 'The order cannot move there from where it is',
    vi: 'Đơn này không chuyển sang bước đó được nữa.',
  },
  'order/changed': {
    status: 409,
    title: 'The part has changed since it was looked at; look again',
    vi: 'Đơn vừa thay đổi. Hãy xem lại rồi bấm.',
  },
  'order/not-weighed': {
    status: 409,
    title: 'Something in this part is still to be weighed',
    vi: 'Còn món chưa cân. Cân rồi hãy báo soạn xong.',
  },
  'order/already-paid': {
    status: 409,
    title: 'The part is paid already, so its total cannot grow',
    vi: 'Khách đã trả tiền phần này nên không tăng tiền được nữa, chỉ giảm được.',
  },
  'order/half-paid': {
    status: 409,
    title: 'Only a part of the money has come; nothing can change before the rest is here',
    vi: 'Khách mới trả một phần. Đợi khách trả đủ, hoặc gọi khách, rồi hãy sửa.',
  },
  'order/wrong-code': {
    status: 422,
    title: 'This is not the hand-over code of this part',
    vi: 'Mã nhận hàng chưa đúng. Xem lại số trên máy của khách.',
  },
  'order/code-locked': {
    status: 409,
    title: 'Too many wrong codes; hand over with a reason instead',
    vi: 'Nhập sai mã quá nhiều lần. Muốn giao, hãy ghi lý do.',
  },
  'bank-connection/unknown-kind': {
    status: 422,
    title: 'This provider does not prove its deliveries that way, or a connection would prove nothing',
    vi: 'Chưa chọn cách xác thực mà nhà cung cấp này có. Đường báo tiền không xác thực thì không lưu được.',
  },
  'bank-connection/secret-missing': {
    status: 422,
    title: 'This provider gives the secret; enter it',
    vi: 'Hãy dán mã bí mật do nhà cung cấp đưa.',
  },
  'bank-connection/part-missing': {
    status: 422,
    title: 'This provider gives more than the secret; enter all of it',
    vi: 'Còn thiếu ô chưa dán. Hãy dán đủ những gì nhà cung cấp đưa.',
  },
  'bank-connection/secret-is-ours': {
    status: 422,
    title: 'The secret of this kind of connection is made here, not entered',
    vi: 'Mã bí mật của cách này do chợ tạo ra, không điền vào.',
  },
  'bank-connection/bad-secret': {
    status: 422,
    title: 'The secret must be 16 to 118 printable characters without spaces',
    vi: 'Mã bí mật phải dài từ 16 đến 118 ký tự, không có dấu cách. Hãy chép lại nguyên vẹn.',
  },
  'bank-connection/id-taken': {
    status: 409,
    title: 'There is a connection at this address already',
    vi: 'Địa chỉ nhận tin này đã dùng rồi. Hãy mở lại trang để lấy địa chỉ mới.',
  },
  'bank-connection/too-many': {
    status: 409,
    title: 'The stall has as many connections as it may have',
    vi: 'Sạp đã có đủ số đường báo tiền. Hãy ngắt đường không dùng trước.',
  },
  'bank-connection/revoked': {
    status: 409,
    title: 'The connection was revoked',
    vi: 'Đường báo tiền này đã ngắt. Hãy nối đường mới.',
  },
  'bank-connection/no-webhook': {
    status: 409,
    title: 'Nothing of this connection can be tried: its provider is not known here',
    vi: 'Máy chủ này không biết nhà cung cấp của đường này, nên không thử được.',
  },
  'webhook/bad-signature': {
    status: 401,
    title: 'The delivery is not signed by this connection',
    vi: 'Chữ ký không đúng; không ghi nhận gì.',
  },
  'statement/not-a-table': {
    status: 422,
    title: 'This file is neither CSV nor XLSX',
    vi: 'Tệp này không phải CSV hay XLSX. Hãy tải sao kê dạng Excel hoặc CSV từ ngân hàng.',
  },
  'statement/old-workbook': {
    status: 422,
    title: 'This is an old .xls file or one with a password',
    vi: 'Tệp Excel đời cũ (.xls) hoặc có mật khẩu. Hãy mở ra rồi lưu lại thành .xlsx hoặc .csv.',
  },
  'statement/broken-workbook': {
    status: 422,
    title: 'The XLSX file is broken',
    vi: 'Tệp XLSX bị hỏng. Hãy tải lại từ ngân hàng.',
  },
  'statement/too-heavy': {
    status: 422,
    title: 'The file is too heavy to open safely',
    vi: 'Tệp này phình quá lớn khi mở nên không đọc. Hãy xuất sao kê theo khoảng ngày ngắn hơn.',
  },
  'statement/unknown-format': {
    status: 422,
    title: 'The columns of the statement were not recognised',
    vi: 'Chưa nhận ra cột ngày, số tiền, nội dung. Hãy chọn từng cột rồi gửi lại.',
  },
  'statement/account-missing': {
    status: 422,
    title: 'The statement does not say of which account it is',
    vi: 'Sao kê không ghi số tài khoản. Hãy chọn tài khoản rồi gửi lại.',
  },
  'statement/other-account': {
    status: 422,
    title: 'The statement is of another account',
    vi: 'Sao kê này của tài khoản khác, không phải tài khoản đang nhận tiền ở đây.',
  },
  'statement/other-currency': {
    status: 422,
    title: 'The statement is not in đồng',
    vi: 'Sao kê này không phải tiền đồng.',
  },
  'statement/several-tables': {
    status: 422,
    title: 'The file holds more than one statement',
    vi: 'Tệp này có nhiều bảng sao kê (nhiều trang tính hoặc nhiều tài khoản). Hãy tách mỗi bảng thành một tệp rồi gửi từng tệp.',
  },
  'statement/totals-differ': {
    status: 422,
    title: 'The rows do not add up to the totals the statement states',
    vi: 'Các dòng đọc được cộng lại không khớp tổng ghi trong sao kê; chưa ghi gì vào sổ.',
  },
  'demo-bank/not-a-payment-code': {
    status: 422,
    title: 'This is not a payment code the sandbox bank can read',
    vi: 'Đây không phải mã chuyển khoản đọc được.',
  },
  'demo-bank/not-a-demo-account': {
    status: 422,
    title: 'The sandbox bank only pays demo accounts',
    vi: 'Ngân hàng thử chỉ chuyển tới tài khoản demo, không chuyển tiền thật.',
  },
  'demo-bank/amount-missing': {
    status: 422,
    title: 'The code carries no amount; give one',
    vi: 'Mã này không có sẵn số tiền. Hãy nhập số tiền.',
  },
  'demo-bank/not-delivered': {
    status: 502,
    title: 'The notification could not be delivered',
    vi: 'Đã trừ tiền thử nhưng chưa báo được cho chợ. Hãy thử lại.',
  },
  'server/unavailable': {
    status: 503,
    title: 'The service cannot answer now',
    vi: 'Máy chủ đang bận. Tiền không mất; hãy thử lại sau ít phút.',
  },
  'server/fault': { status: 500, title: 'Internal server error', vi: 'Có lỗi ở máy chủ. Tiền không mất; hãy thử lại.' },
} as const satisfies Record<string, { status: number; title: string; vi: string }>;

/** A code of the problem catalogue. */
export type ProblemCode = keyof typeof problems;

/** One field that was refused: where it stands (JSON pointer fragment) and why, in words. */
export interface FieldFault {
  pointer: string;
  detail: string;
}

/** A refusal as it travels, `application/problem+json`. `type` is `/problems/<code>`. */
export interface Problem {
  type: string;
  code: ProblemCode;
  title: string;
  status: number;
  detail?: string;
  detailVi: string;
  instance: string;
  errors?: FieldFault[];
}
