import type { RejectedRowView } from '@choso/shared/contracts';
import { reasonText } from '../lib/reason-text.ts';
import { saveFile } from '../lib/save-file.ts';
import { toRejectedCsv } from './rejected-csv.ts';

/** Save rows that are not taken as a file, for whoever mends them. */
export function saveRejected(
  rejected: readonly RejectedRowView[],
  { savedHead: head, savedName }: { savedHead: readonly string[]; savedName: string },
): void {
  const csv = toRejectedCsv(rejected, { head, say: reasonText });
  saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), savedName);
}
