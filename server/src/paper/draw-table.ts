import type { Paper } from './open-paper.ts';

/** A column: its heading, its share of the width, and where its text stands. */
export interface TableColumn {
  heading: string;
  share: number;
  align?: 'left' | 'right' | 'center';
}

const PADDING = 4;
const LINE = '#767e83';

/**
 * Draw a table from where the pen stands down over as many pages as it takes; every page repeats the headings.
 *
 * `rows` hold one text a column; a row that `isStrong` (a total) is drawn heavier. Text is wrapped, never cut.
 */
export function drawTable(
  paper: Paper,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  isStrong: (row: number) => boolean = () => false,
): void {
  const { left, right } = paper.page.margins;
  const room = paper.page.width - left - right;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (room * share) / shares);

  const drawRow = (cells: readonly string[], font: string) => {
    paper.font(font);
    const heights = cells.map((cell, at) => paper.heightOfString(cell || ' ', { width: widths[at]! - 2 * PADDING }));
    const height = Math.max(...heights) + 2 * PADDING;
    const top = paper.y;
    let x = left;
    for (const [at, cell] of cells.entries()) {
      const width = widths[at]!;
      paper.rect(x, top, width, height).lineWidth(0.5).strokeColor(LINE).stroke();
      paper.fillColor('#000000').text(cell, x + PADDING, top + PADDING, {
        width: width - 2 * PADDING,
        align: font === 'strong' && !isNumber(cell) ? 'left' : (columns[at]!.align ?? 'left'),
      });
      x += width;
    }
    paper.x = left;
    paper.y = top + height;
  };
  const drawHead = () =>
    drawRow(
      columns.map(({ heading }) => heading),
      'strong',
    );

  drawHead();
  for (const [at, row] of rows.entries()) {
    const font = isStrong(at) ? 'strong' : 'body';
    paper.font(font);
    const tallest = Math.max(
      ...row.map((cell, i) => paper.heightOfString(cell || ' ', { width: widths[i]! - 2 * PADDING })),
    );
    if (paper.y + tallest + 2 * PADDING > paper.page.height - paper.page.margins.bottom) {
      paper.addPage();
      drawHead();
    }
    drawRow(row, font);
  }
}

function isNumber(cell: string): boolean {
  return /^[−-]?[\d.]+$/.test(cell);
}
