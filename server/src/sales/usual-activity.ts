import type { TaxActivity } from '@choso/shared/contracts';
import { activityOf } from './sale-lines.ts';

/**
 * What a stall's sales of a day are taxed under where no line says another.
 *
 * `past` is what counted until which day, that day included, the earliest first; `current` counts after the last of them.
 */
export function usualActivityOn(
  day: string,
  past: readonly { until: string; taxActivity: string }[],
  current: string | null | undefined,
): TaxActivity {
  return activityOf(past.find(({ until }) => until >= day)?.taxActivity ?? current);
}
