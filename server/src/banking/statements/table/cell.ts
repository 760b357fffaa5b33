/** A cell as the file holds it: text, a number where the workbook keeps one, or nothing. */
export type Cell = string | number | null;

/** A sheet: every row of the file, blank ones too, so that row numbers are those a spreadsheet shows. */
export type Table = readonly (readonly Cell[])[];

/** A cell as a person sees it, on one line. */
export function toText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).replace(/\s+/gu, ' ').trim();
}
