const vi = {
  pick: 'Chọn món, cân hàng',
  otherWay: 'Tiền mặt',
  otherWayLabel: 'Tiền mặt hoặc ghi nợ',
  thousandForgotten: 'quên bấm nghìn?',
};

const en: typeof vi = {
  pick: 'Pick and weigh goods',
  otherWay: 'Cash',
  otherWayLabel: 'Cash or on a tab',
  thousandForgotten: 'forgot the thousands?',
};

/** The texts of the keypad that are its own. */
export const messages = { vi, en };
