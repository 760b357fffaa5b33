/** How the providers of bank notices write their own names. */
const names: Record<string, string> = { sepay: 'SePay', casso: 'Casso', payos: 'payOS', vietqr: 'VietQR.vn' };

/** A provider's name as it writes it, or what the server calls it. */
export function providerName(provider: string): string {
  return names[provider] ?? provider;
}
