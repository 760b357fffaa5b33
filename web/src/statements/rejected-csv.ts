import type { RejectedRowView } from '@choso/shared/contracts';

// So that a spreadsheet opens it in Vietnamese.
const BYTE_ORDER_MARK = '\ufeff';

/** Rows that were not taken as a CSV file: number, reason, and every cell as it stands. Nothing in it is a formula. */
export function toRejectedCsv(
  rejected: readonly RejectedRowView[],
  { head, say }: { head: readonly string[]; say: (reason: string) => string },
): string {
  const rows = [head, ...rejected.map(({ row, reason, cells }) => [String(row), say(reason), ...cells])];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
