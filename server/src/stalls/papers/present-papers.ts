import type { StallPapersView, TaxActivity } from '@choso/shared/contracts';
import type { Selectable } from 'kysely';
import type { DB } from '../../db/index.ts';

/** What a stall's papers say of it, from its row. */
export function presentPapers({
  taxCode,
  phone,
  isPhoneShown,
  taxActivity,
}: Pick<Selectable<DB['Stall']>, 'taxCode' | 'phone' | 'isPhoneShown' | 'taxActivity'>): StallPapersView {
  return { taxCode, phone, isPhoneShown: isPhoneShown === 1, taxActivity: taxActivity as TaxActivity | null };
}
