import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const find = createRequire(import.meta.url).resolve;
const typeface = '@expo-google-fonts/be-vietnam-pro';
const fonts = {
  body: find(`${typeface}/400Regular/BeVietnamPro_400Regular.ttf`),
  strong: find(`${typeface}/600SemiBold/BeVietnamPro_600SemiBold.ttf`),
  heavy: find(`${typeface}/800ExtraBold/BeVietnamPro_800ExtraBold.ttf`),
};

/** Points of PDF in so many millimetres of paper. */
export const millimetres = (length: number) => (length * 72) / 25.4;

/** Sheets by their name, width and height in millimetres; the strip is what a 58 mm receipt printer takes. */
export const PAPER_SIZES = {
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
  strip: [58, 110],
} as const;

/** The name of a sheet. */
export type PaperSize = keyof typeof PAPER_SIZES;

/** A document being drawn; `body`, `strong` and `heavy` are its fonts. */
export type Paper = PDFKit.PDFDocument;

/**
 * Open a document of one sheet; more are added as it is drawn.
 *
 * `title` is what a reader shows; `createdAt` an instant in epoch milliseconds; `heightMm` another height for a strip.
 */
export function openPaper(
  size: PaperSize,
  {
    title,
    createdAt,
    marginMm = 0,
    heightMm,
  }: { title: string; createdAt: number; marginMm?: number; heightMm?: number },
): Paper {
  const [width, height] = PAPER_SIZES[size];
  const paper = new PDFDocument({
    size: [millimetres(width), millimetres(heightMm ?? height)],
    margin: millimetres(marginMm),
    bufferPages: true,
    lang: 'vi-VN',
    info: { Title: title, Creator: 'Chợ Số', Producer: 'Chợ Số', CreationDate: new Date(createdAt) },
  });
  for (const [name, file] of Object.entries(fonts)) paper.registerFont(name, file);
  return paper.font('body');
}
