/** The addresses of the stall app. */
export const places = {
  door: '/sap',
  keypad: '/sap/thu-tien',
  money: '/sap/tien-ve',
  unclear: '/sap/tien-ve/chua-ro',
  decisions: '/sap/tien-ve/quyet-dinh',
  stories: '/sap/tien-ve/khoan/',
  story: (id: string) => `/sap/tien-ve/khoan/${encodeURIComponent(id)}`,
  orders: '/sap/don',
  order: (id: string) => `/sap/don/${encodeURIComponent(id)}`,
  me: '/sap/sap',
  connections: '/sap/ket-noi',
  voice: '/sap/loa',
  start: '/sap/bat-dau',
  stands: '/sap/ma-dung',
  bills: '/sap/ma/',
  bill: (id: string) => `/sap/ma/${encodeURIComponent(id)}`,
} as const;
