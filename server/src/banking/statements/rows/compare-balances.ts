import type { Columns } from '../columns/assign-roles.ts';
import { parseAmount } from './parse-amount.ts';

/**
 * How the balances of a statement contradict its rows, in words for a developer; null when they do not.
 *
 * Amounts that have no sign, with nothing beside them that says their way, are taken for money that came; the balances
 * know better.
 */
export function compareBalances(
  rows: readonly { event: { direction: string; amountVnd: number }; cells: readonly string[] }[],
  { amount, direction, balance }: Columns,
): string | null {
  if (amount === undefined || direction !== undefined || rows.some(({ event }) => event.direction === 'out'))
    return null;
  const balanced = rows.map(({ event: { amountVnd }, cells }) => {
    const parsed = parseAmount(cells[balance ?? -1]);
    return { amountVnd, balanceVnd: parsed.kind === 'amount' ? parsed.vnd : null };
  });
  return showsMoneyOut(balanced) ? 'balances fall beside amounts without a sign' : null;
}

/** An amount as a row has it, without a sign, and the balance beside it. */
interface Balanced {
  amountVnd: number;
  balanceVnd: number | null;
}

// Each balance is the one before it with the amount added or taken away, and at least once taken away. Balances that follow
// no such order say nothing.
function showsMoneyOut(rows: readonly Balanced[]): boolean {
  const steps = rows.slice(1).flatMap((row, at) => {
    const before = rows[at];
    if (!before || before.balanceVnd === null || row.balanceVnd === null) return [];
    return [{ rise: row.balanceVnd - before.balanceVnd, own: row.amountVnd, former: before.amountVnd }];
  });
  if (steps.length === 0) return false;
  // Oldest first, a row's own amount made the step to its balance; newest first, that of the row before it unmade one.
  const isAllIn = steps.every(({ rise, own }) => rise === own) || steps.every(({ rise, former }) => rise === -former);
  const isInOrder = (amountOf: (step: (typeof steps)[number]) => number) =>
    steps.every((step) => Math.abs(step.rise) === amountOf(step));
  return !isAllIn && (isInOrder(({ own }) => own) || isInOrder(({ former }) => former));
}
