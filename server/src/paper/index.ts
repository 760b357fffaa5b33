/** Paper: PDF pages with a typeface that holds every Vietnamese mark, codes drawn as lines, tables over pages. No market words. */
export { drawCode } from './draw-code.ts';
export { drawTable, type TableColumn } from './draw-table.ts';
export { millimetres, openPaper, PAPER_SIZES, type Paper, type PaperSize } from './open-paper.ts';
export { sendPaper } from './send-paper.ts';
