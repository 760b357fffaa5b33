/** The addresses of the stall app. */
export const places = {
  door: '/sap',
  keypad: '/sap/thu-tien',
  money: '/sap/tien-ve',
  orders: '/sap/don',
  me: '/sap/sap',
  bills: '/sap/ma/',
  bill: (id: string) => `/sap/ma/${encodeURIComponent(id)}`,
} as const;
