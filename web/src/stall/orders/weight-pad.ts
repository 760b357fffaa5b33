/** In what a weight is typed: grams, lạng of 100 g, or the goods' own unit where neither fits. */
export type PadUnit = 'gram' | 'lang' | 'own';

/** A weight being typed. */
export interface WeightPad {
  unit: PadUnit;
  /** Digits with at most one comma. */
  typed: string;
}

/** A key of the pad. */
export type PadKey = number | 'comma' | 'erase';

const GRAMS_OF_UNIT: Readonly<Record<string, number>> = { kg: 1000, lạng: 100 };
const LONGEST = 6;

/** The units that goods of a unit can be typed in; the first is the one to begin with. */
export function padUnits(unitName: string): readonly PadUnit[] {
  return unitName in GRAMS_OF_UNIT ? ['gram', 'lang'] : ['own'];
}

/** Press one key; what makes no sense changes nothing. */
export function pressPad({ unit, typed }: WeightPad, key: PadKey): WeightPad {
  if (key === 'erase') return { unit, typed: typed.slice(0, -1) };
  const [, decimals] = typed.split(',');
  if (key === 'comma') {
    const makesSense = unit !== 'gram' && decimals === undefined;
    return makesSense ? { unit, typed: `${typed || '0'},` } : { unit, typed };
  }
  const mostDecimals = unit === 'lang' ? 2 : 3;
  if (typed.length >= LONGEST || (decimals?.length ?? 0) >= mostDecimals) return { unit, typed };
  return { unit, typed: typed === '0' ? String(key) : `${typed}${key}` };
}

/** What is typed, in thousandths of the goods' unit. */
export function padMilli({ unit, typed }: WeightPad, unitName: string): number {
  const number = Number(typed.replace(',', '.') || 0);
  if (unit === 'own') return Math.round(number * 1000);
  const grams = unit === 'lang' ? number * 100 : number;
  return Math.round((grams * 1000) / (GRAMS_OF_UNIT[unitName] ?? 1000));
}

/** A pad that shows a quantity, in thousandths of the goods' unit. */
export function padOf(milli: number, unitName: string, unit: PadUnit): WeightPad {
  const ofUnit = GRAMS_OF_UNIT[unitName] ?? 1000;
  const number = unit === 'own' ? milli / 1000 : (milli * ofUnit) / (unit === 'lang' ? 100_000 : 1000);
  return { unit, typed: milli === 0 ? '' : String(Number(number.toFixed(3))).replace('.', ',') };
}
