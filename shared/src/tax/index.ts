/** Tax of household businesses: dated rules, an estimate from revenue, and when something is due. Pure. */
export { type Deadline, deadlinesAfter } from './deadlines.ts';
export { estimateTax, type TaxEstimate, taxOfPeriod } from './estimate.ts';
export { bandOf, type TaxActivityName, type TaxBand, type TaxRules, taxRulesOn } from './rules.ts';
export { readTaxCode } from './tax-code.ts';
export { isWorkingDay, nextWorkingDay } from './working-days.ts';
