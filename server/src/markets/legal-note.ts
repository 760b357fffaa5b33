/** What a market's payment mode means in law, said to whoever buys there. Source: Decree 252/2026 on platforms. */
export const legalNotes: Record<'pay-now' | 'pay-on-handover', string> = {
  'pay-now':
    'Khách chuyển khoản thẳng vào tài khoản của từng sạp. Chợ không giữ tiền; chợ khấu trừ thuế thay người bán theo Nghị định 252/2026 khi đơn đặt qua mạng.',
  'pay-on-handover':
    'Khách trả tiền khi nhận hàng, quét mã của chính người bán. Trang này chỉ nhận đơn, không thu tiền.',
};
