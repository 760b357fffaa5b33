import type { TaxBand } from './rules.ts';
import { nextWorkingDay } from './working-days.ts';

/** Something a household has to hand in. `form` is the form's name; `aboutYear` and `aboutQuarter` what it is about. */
export interface Deadline {
  kind: 'revenue-notice' | 'quarterly-declaration' | 'profit-finalisation';
  form: string;
  /** The day it is due, moved to a working day. */
  dueOn: string;
  aboutYear: number;
  aboutQuarter: number | null;
}

const QUARTER_ENDS = ['04-30', '07-31', '10-31', '01-31'];

/**
 * What is due next for a band, from a day on, the nearest first, for the following year.
 *
 * Source: Decree 68/2026/NĐ-CP articles 8 and 10 as amended by Decree 141/2026; forms of Circular 18/2026. The notice of
 * revenue is due on 31 January, a quarter on the last day of the month after it, the finalisation of profit on 31 March.
 */
export function deadlinesAfter(day: string, band: TaxBand): Deadline[] {
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((about) => deadlinesAbout(about, band))
    .filter(({ dueOn }) => dueOn >= day && dueOn <= `${year + 1}${day.slice(4)}`)
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

function deadlinesAbout(aboutYear: number, band: TaxBand): Deadline[] {
  const next = aboutYear + 1;
  if (band === 'exempt') {
    return [
      {
        kind: 'revenue-notice',
        form: '01/TKN-CNKD',
        dueOn: nextWorkingDay(`${next}-01-31`),
        aboutYear,
        aboutQuarter: null,
      },
    ];
  }
  const quarters = QUARTER_ENDS.map(
    (end, at): Deadline => ({
      kind: 'quarterly-declaration',
      form: '01/CNKD',
      dueOn: nextWorkingDay(`${at === 3 ? next : aboutYear}-${end}`),
      aboutYear,
      aboutQuarter: at + 1,
    }),
  );
  if (band === 'rate') return quarters;
  const finalisation: Deadline = {
    kind: 'profit-finalisation',
    form: '02/CNKD-TNCN-QTT',
    dueOn: nextWorkingDay(`${next}-03-31`),
    aboutYear,
    aboutQuarter: null,
  };
  return [...quarters, finalisation];
}
