const vi = {
  title: 'Mở lại ngày đã chốt',
  note: 'Sạp đã chốt sổ một ngày rồi muốn mở lại thì cần người thứ hai đồng ý. Mọi lần chốt, xin và mở đều được ghi.',
  readOnly: 'Vai trò này chỉ xem, không đồng ý thay ban quản lý được.',
  day: (day: string) => `Ngày ${day}`,
  asked: (person: string, reason: string) => `${person}: “${reason}”`,
  until: (when: string) => `Trả lời được đến ${when}`,
  own: 'Bạn là người xin, cần người khác đồng ý.',
  agree: 'Đồng ý mở lại',
  agreeOf: (day: string, stall: string) => `Đồng ý mở lại ngày ${day} của ${stall}`,
  sheetTitle: (day: string) => `Mở lại ngày ${day}?`,
  sheetText: (stall: string, day: string) =>
    `${stall} sửa được sổ ngày ${day} rồi chốt lại. Số đã chốt vẫn được giữ. Tên bạn được ghi vào nhật ký.`,
  yes: 'Đồng ý, mở lại',
  close: 'Đóng, chưa mở',
  done: (day: string, stall: string) => `Đã mở lại ngày ${day} của ${stall}.`,
  empty: 'Không sạp nào xin mở lại ngày đã chốt.',
  notice: (count: number) => `${count} sạp xin mở lại ngày đã chốt`,
  see: 'Xem',
};

const en: typeof vi = {
  title: 'Closed days to open again',
  note: 'A stall that closed a day and wants it open again needs a second person. Every close, request and opening is kept.',
  readOnly: 'This role reads; it does not agree for the board.',
  day: (day) => `Day ${day}`,
  asked: (person, reason) => `${person}: “${reason}”`,
  until: (when) => `Can be answered until ${when}`,
  own: 'You asked for it; somebody else must agree.',
  agree: 'Agree to open it',
  agreeOf: (day, stall) => `Agree to open it: ${day} of ${stall}`,
  sheetTitle: (day) => `Open ${day} again?`,
  sheetText: (stall, day) =>
    `${stall} can mend the books of ${day} and close them again. The closed figures are kept. Your name is written down.`,
  yes: 'Agree and open',
  close: 'Close, do not open',
  done: (day, stall) => `${day} of ${stall} is open again.`,
  empty: 'No stall asks to open a closed day.',
  notice: (count) => (count === 1 ? '1 stall asks to open a closed day' : `${count} stalls ask to open closed days`),
  see: 'See',
};

/** The texts about closed days that stalls ask to open again. */
export const messages = { vi, en };
