/** What changed a debt and still counts: positive what was taken, negative what was paid. */
export interface DebtChange {
  at: number;
  amountVnd: number;
}

/**
 * Since when something is owed: when the oldest goods were taken that are not paid yet. Null when nothing is owed.
 *
 * What is paid pays the oldest goods first, as in every notebook.
 */
export function owedSince(changes: readonly DebtChange[]): number | null {
  let openVnd = changes.reduce((sum, { amountVnd }) => sum + amountVnd, 0);
  if (openVnd <= 0) return null;
  const taken = changes.filter(({ amountVnd }) => amountVnd > 0).sort((one, other) => other.at - one.at);
  for (const { at, amountVnd } of taken) {
    openVnd -= amountVnd;
    if (openVnd <= 0) return at;
  }
  return taken.at(-1)?.at ?? null;
}
