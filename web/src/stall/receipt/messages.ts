const vi = {
  receipt: 'Phiếu cho khách',
  short: 'Phiếu',
  label: (amount: string) => `Phiếu cho khách, ${amount}`,
};

const en: typeof vi = {
  receipt: 'Receipt for the customer',
  short: 'Receipt',
  label: (amount) => `Receipt for the customer, ${amount}`,
};

/** The texts of a receipt's button. */
export const messages = { vi, en };
