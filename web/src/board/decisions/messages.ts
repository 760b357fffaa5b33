import type { DecisionKind } from '@choso/shared/contracts';

const vi = {
  title: 'Quyết định',
  note: 'Điều máy không tự quyết được thì người của sạp quyết, có tên và lý do. Không sửa, không xóa; đổi ý thì ghi thêm một lần lấy lại.',
  stall: 'Sạp',
  allStalls: 'Tất cả các sạp',
  stallHint: 'Xem riêng một sạp thì phải ghi lý do; người bán nhìn thấy.',
  kinds: {
    'accept-short': 'Bớt phần còn thiếu',
    cash: 'Khách trả nốt tiền mặt',
    match: 'Khớp tay với mã',
    'not-a-sale': 'Không phải tiền bán',
    'give-back': 'Sẽ trả lại tiền thừa',
    'same-money': 'Báo hai lần, tính một',
    'other-money': 'Hai khoản khác nhau',
    undo: 'Lấy lại quyết định',
  } satisfies Record<DecisionKind, string> as Record<string, string>,
  because: (person: string, reason: string) => `${person}: “${reason}”`,
  undone: (person: string, when: string, reason: string) => `${person} lấy lại lúc ${when}: “${reason}”`,
  undoneMark: 'đã lấy lại',
  open: 'Xem khoản tiền',
  openOf: (amount: string, stall: string) => `Xem khoản tiền ${amount} của ${stall}`,
  empty: 'Chưa sạp nào phải quyết điều gì: mọi khoản đã tự khớp.',
  emptyStall: 'Sạp này chưa quyết điều gì.',
  end: 'Hết danh sách.',
};

const en: typeof vi = {
  title: 'Decisions',
  note: 'What no rule can decide, people of the stall decide, with their name and a reason. Nothing is changed or deleted; a change of mind is written beside it.',
  stall: 'Stall',
  allStalls: 'All stalls',
  stallHint: 'Looking at one stall needs a reason, which its stallholder sees.',
  kinds: {
    'accept-short': 'Let go of what was missing',
    cash: 'The rest came in cash',
    match: 'Matched by hand',
    'not-a-sale': 'No sale',
    'give-back': 'Excess goes back',
    'same-money': 'Told twice, counts once',
    'other-money': 'Two payments',
    undo: 'Decision taken back',
  },
  because: (person, reason) => `${person}: “${reason}”`,
  undone: (person, when, reason) => `Taken back by ${person} at ${when}: “${reason}”`,
  undoneMark: 'taken back',
  open: 'See the money',
  openOf: (amount, stall) => `See the money: ${amount} of ${stall}`,
  empty: 'No stall had to decide anything: all money matched by itself.',
  emptyStall: 'This stall has decided nothing.',
  end: 'That is all.',
};

/** The texts of what people decided, for the board. */
export const messages = { vi, en };
