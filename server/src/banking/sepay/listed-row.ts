import { parseVietnamStamp } from '@choso/shared/time';
import { z } from 'zod';

/** A row of one of SePay's lists before anybody reads what it says. `date` is empty where it names no moment. */
export interface ListedRow {
  body: string;
  date: string;
  row: unknown;
}

const dated = z.object({ transaction_date: z.string().refine((text) => parseVietnamStamp(text) !== null) });

/** Take a row whatever it is: one that nobody can read must not keep the others from being read. */
export function toListedRow(row: unknown): ListedRow {
  const known = dated.safeParse(row);
  return { body: JSON.stringify(row), date: known.success ? known.data.transaction_date : '', row };
}
