import { toBusinessDate } from '@choso/shared/time';
import type { ChainHead } from './chain.ts';

/** The end of one day's rows. */
export interface DayEnd extends ChainHead {
  businessDate: string;
}

/** Collects where each day of a chain ended. */
export interface DayEnds {
  add(link: { seq: number; hash: string; at: number }): void;
  /** Days after `after` and before `before` that had rows, in order, each with the last row at or before its end. */
  list(span: { after: string; before: string }): DayEnd[];
}

/** Collect the ends of days from the rows of a chain in their order. A row may stand behind one of a later moment. */
export function collectDayEnds(): DayEnds {
  const lastOf = new Map<string, ChainHead>();
  return {
    add: ({ seq, hash, at }) => lastOf.set(toBusinessDate(at), { seq, hash }),
    list({ after, before }) {
      let last: ChainHead | null = null;
      const ends: DayEnd[] = [];
      for (const [businessDate, own] of [...lastOf].sort(([one], [other]) => (one < other ? -1 : 1))) {
        if (!last || own.seq > last.seq) last = own;
        if (businessDate > after && businessDate < before) ends.push({ businessDate, ...last });
      }
      return ends;
    },
  };
}
