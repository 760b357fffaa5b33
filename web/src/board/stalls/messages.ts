const vi = {
  title: 'Sạp',
  counts: (all: string, active: string) => `${all} sạp · ${active} đang bán`,
  search: 'Tìm sạp',
  searchHint: 'Mã sạp, tên sạp hay tên người bán; không cần dấu',
  noRow: 'Chưa xếp dãy',
  columns: {
    code: 'Mã sạp',
    name: 'Tên sạp',
    holder: 'Người bán',
    hours: 'Giờ bán',
    account: 'Chuyển khoản',
    state: 'Tình trạng',
  },
  states: { active: 'Đang bán', paused: 'Tạm nghỉ', closed: 'Đã trả sạp' },
  takes: 'Có tài khoản',
  takesNot: 'Chưa có tài khoản',
  none: 'Chợ chưa có sạp nào.',
  noMatch: 'Không có sạp nào khớp.',
  clear: 'Xem mọi sạp',
};

const en: typeof vi = {
  title: 'Stalls',
  counts: (all, active) => `${all} stalls · ${active} selling`,
  search: 'Find a stall',
  searchHint: 'Code, name or seller; accents do not matter',
  noRow: 'No row yet',
  columns: {
    code: 'Code',
    name: 'Stall',
    holder: 'Seller',
    hours: 'Hours',
    account: 'Takes transfers',
    state: 'State',
  },
  states: { active: 'Selling', paused: 'On leave', closed: 'Given up' },
  takes: 'Has an account',
  takesNot: 'No account yet',
  none: 'This market has no stall yet.',
  noMatch: 'No stall matches.',
  clear: 'Show every stall',
};

/** The texts of the register of stalls. */
export const messages = { vi, en };
