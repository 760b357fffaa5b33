import { subtractVnd, sumVnd, type Vnd, vnd } from '../money/index.ts';
import { bandOf, type TaxActivityName, type TaxBand, type TaxRules } from './rules.ts';

/** An estimate, never a return: what the tax office computes may differ. Whole đồng. */
export interface TaxEstimate {
  band: TaxBand;
  vatVnd: Vnd;
  /** Null where tax is on profit, which sales alone do not tell. */
  incomeTaxVnd: Vnd | null;
  /** What the cut took off the income tax. */
  cutVnd: Vnd;
}

/** Revenue by activity; an activity that is missing earned nothing. */
export type RevenueByActivity = Readonly<Partial<Record<TaxActivityName, Vnd>>>;

const NONE = vnd(0);

/**
 * Estimate a year's tax by the rate method: VAT on all of the revenue, income tax only on what exceeds the threshold.
 *
 * The one allowance of a year is set against the activities with the highest rate first, as the taxpayer would choose. Half
 * a đồng is rounded up. Nothing is due up to the threshold.
 */
export function estimateTax(year: number, revenue: RevenueByActivity, rules: TaxRules): TaxEstimate {
  const activities = (Object.keys(revenue) as TaxActivityName[]).map((activity) => ({
    activity,
    // An activity whose refunds exceed its sales owes nothing, and earns no credit here.
    earned: vnd(Math.max(0, revenue[activity] ?? 0)),
  }));
  const total = sumVnd(activities.map(({ earned }) => earned));
  const band = bandOf(total, rules);
  if (band === 'exempt') return { band, vatVnd: NONE, incomeTaxVnd: NONE, cutVnd: NONE };
  const vatVnd = sumVnd(activities.map(({ activity, earned }) => share(earned, rules.vatPerMille[activity])));
  if (band === 'profit') return { band, vatVnd, incomeTaxVnd: null, cutVnd: NONE };

  let allowance = rules.exemptUpToVnd;
  const byRate = [...activities].sort(
    (one, other) => rules.incomeTaxPerMille[other.activity] - rules.incomeTaxPerMille[one.activity],
  );
  const taxes = byRate.map(({ activity, earned }) => {
    const free = vnd(Math.min(allowance, earned));
    allowance = subtractVnd(allowance, free);
    return share(subtractVnd(earned, free), rules.incomeTaxPerMille[activity]);
  });
  const whole = sumVnd(taxes);
  const cut = rules.incomeTaxCut;
  const cutVnd = cut?.years.includes(year) && total <= cut.upToVnd ? share(whole, cut.percent * 10) : NONE;
  return { band, vatVnd, incomeTaxVnd: subtractVnd(whole, cutVnd), cutVnd };
}

/**
 * The tax that falls into a part of a year: what the year owes with it, less what it owed before it. So parts add up to the
 * year, to the đồng, and the part in which the threshold is passed pays for the excess alone.
 */
export function taxOfPeriod(
  year: number,
  before: RevenueByActivity,
  during: RevenueByActivity,
  rules: TaxRules,
): { vatVnd: Vnd; incomeTaxVnd: Vnd | null } {
  const until = add(before, during);
  const [then, now] = [estimateTax(year, before, rules), estimateTax(year, until, rules)];
  return {
    vatVnd: subtractVnd(now.vatVnd, then.vatVnd),
    incomeTaxVnd:
      now.incomeTaxVnd === null || then.incomeTaxVnd === null ? null : subtractVnd(now.incomeTaxVnd, then.incomeTaxVnd),
  };
}

function add(one: RevenueByActivity, other: RevenueByActivity): RevenueByActivity {
  const activities = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<TaxActivityName>;
  return Object.fromEntries([...activities].map((name) => [name, sumVnd([one[name] ?? NONE, other[name] ?? NONE])]));
}

function share(amount: Vnd, perMille: number): Vnd {
  // The product of a market's year with a rate may leave the numbers that JavaScript holds exactly.
  return vnd(Number((BigInt(amount) * BigInt(perMille) + 500n) / 1000n));
}
