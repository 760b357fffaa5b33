import type { TaxActivity } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';

/** An amount with the activity it is taxed under. */
export interface ActivityPart {
  activity: TaxActivity;
  amountVnd: Vnd;
}

/**
 * Divide an amount over the activities of what was sold, as the lines stand to each other; the parts add up to it.
 *
 * Lines need not add up to the amount: a total is rounded down for a good customer, and a bill may be paid in part. What
 * cannot be divided evenly goes to the largest activity. Without lines all of it is `usual`.
 */
export function splitByActivity(
  amountVnd: Vnd,
  lines: readonly { totalVnd: number; taxActivity: string }[],
  usual: TaxActivity,
): ActivityPart[] {
  const weights = new Map<TaxActivity, number>();
  for (const { totalVnd, taxActivity } of lines)
    weights.set(taxActivity as TaxActivity, (weights.get(taxActivity as TaxActivity) ?? 0) + totalVnd);
  const whole = [...weights.values()].reduce((sum, one) => sum + one, 0);
  if (whole === 0) return [{ activity: usual, amountVnd }];
  const [largest, ...others] = [...weights].sort(
    ([oneName, one], [otherName, other]) => other - one || (oneName < otherName ? -1 : 1),
  );
  const parts = others.map(([activity, weight]) => ({ activity, amountVnd: shareOf(amountVnd, weight, whole) }));
  const rest = vnd(parts.reduce((left, part) => left - part.amountVnd, Number(amountVnd)));
  return [{ activity: largest![0], amountVnd: rest }, ...parts].filter((part) => part.amountVnd !== 0);
}

function shareOf(amountVnd: Vnd, weight: number, whole: number): Vnd {
  // Towards zero on both sides, so that what is taken back is what was given.
  return vnd(Number((BigInt(amountVnd) * BigInt(weight)) / BigInt(whole)));
}
