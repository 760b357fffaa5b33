import { type Vnd, vnd } from '../money/index.ts';

/** What a sale is taxed under. */
export type TaxActivityName = 'goods' | 'production' | 'service' | 'other';

/** Where a year's revenue puts a household: nothing to pay, tax by rate, tax on profit. */
export type TaxBand = 'exempt' | 'rate' | 'profit';

/**
 * The rules of one time. Rates are thousandths of revenue; amounts whole đồng a year.
 *
 * `incomeTaxCut` takes so many hundredths off the income tax of the years it names, up to a revenue.
 */
export interface TaxRules {
  validFrom: string;
  exemptUpToVnd: Vnd;
  rateUpToVnd: Vnd;
  vatPerMille: Readonly<Record<TaxActivityName, number>>;
  incomeTaxPerMille: Readonly<Record<TaxActivityName, number>>;
  incomeTaxCut: { percent: number; years: readonly number[]; upToVnd: Vnd; basis: string } | null;
  basis: string;
}

/**
 * Every rule there has been since the lump-sum tax ended, the newest last. The figures changed three times in 2026: a new
 * line is added, an old one never edited.
 *
 * Source: Decree 68/2026/NĐ-CP articles 3–8 as amended by Decree 141/2026/NĐ-CP (1 tỷ, from 1 January 2026); Resolution
 * 43/2026/QH16 (30 % off the income tax of 2026 and 2027; its decree was a draft when this was written).
 */
const rules: readonly TaxRules[] = [
  {
    validFrom: '2026-01-01',
    exemptUpToVnd: vnd(1_000_000_000),
    rateUpToVnd: vnd(3_000_000_000),
    vatPerMille: { goods: 10, production: 30, service: 50, other: 20 },
    incomeTaxPerMille: { goods: 5, production: 15, service: 20, other: 10 },
    incomeTaxCut: {
      percent: 30,
      years: [2026, 2027],
      upToVnd: vnd(10_000_000_000),
      basis: 'Nghị quyết 43/2026/QH16',
    },
    basis: 'Nghị định 68/2026/NĐ-CP, sửa đổi bởi Nghị định 141/2026/NĐ-CP',
  },
];

/** The rules on a day (`YYYY-MM-DD`), or null before 2026, when tax was a lump sum and there was no such book. */
export function taxRulesOn(day: string): TaxRules | null {
  return rules.filter(({ validFrom }) => validFrom <= day).at(-1) ?? null;
}

/** Where a year's revenue puts a household. */
export function bandOf(revenueVnd: Vnd, { exemptUpToVnd, rateUpToVnd }: TaxRules): TaxBand {
  if (revenueVnd <= exemptUpToVnd) return 'exempt';
  return revenueVnd <= rateUpToVnd ? 'rate' : 'profit';
}
