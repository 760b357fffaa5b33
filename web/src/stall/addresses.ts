/** The addresses of the stall app. */
export const places = {
  door: '/sap',
  keypad: '/sap/thu-tien',
  items: '/sap/thu-tien/mon',
  money: '/sap/tien-ve',
  unclear: '/sap/tien-ve/chua-ro',
  decisions: '/sap/tien-ve/quyet-dinh',
  stories: '/sap/tien-ve/khoan/',
  story: (id: string) => `/sap/tien-ve/khoan/${encodeURIComponent(id)}`,
  notebook: '/sap/so-no',
  tabs: '/sap/so-no/',
  tab: (id: string) => `/sap/so-no/${encodeURIComponent(id)}`,
  sales: '/sap/ban-hang',
  books: '/sap/so',
  bookDays: '/sap/so/ngay/',
  bookDay: (date: string) => `/sap/so/ngay/${encodeURIComponent(date)}`,
  closeDays: '/sap/so/chot/',
  closeDay: (date: string) => `/sap/so/chot/${encodeURIComponent(date)}`,
  orders: '/sap/don',
  order: (id: string) => `/sap/don/${encodeURIComponent(id)}`,
  me: '/sap/sap',
  goods: '/sap/sap/hang',
  hours: '/sap/sap/gio-ban',
  accounts: '/sap/sap/tai-khoan',
  people: '/sap/sap/nguoi-ban',
  papers: '/sap/sap/thue',
  display: '/sap/sap/hien-thi',
  looks: '/sap/sap/ai-xem',
  join: '/sap/vao',
  connections: '/sap/ket-noi',
  voice: '/sap/loa',
  start: '/sap/bat-dau',
  stands: '/sap/ma-dung',
  waiting: '/sap/cho-gui',
  bills: '/sap/ma/',
  uncoded: '/sap/khong-ma',
  bill: (id: string) => `/sap/ma/${encodeURIComponent(id)}`,
} as const;

/** Where a helper takes an invitation up; behind the # its code is sent to no server. */
export function joinAddress(origin: string, code: string): string {
  return `${origin}${places.join}#${code}`;
}
