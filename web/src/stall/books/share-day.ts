import type { DayActView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import { dateText } from '../../lib/clock.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { BookText } from './messages.ts';

const WIDTH = 720;
const LINE = 64;

/**
 * Give a picture of a closed day to whatever the phone shares with, or save it. Sums only: no customer stands on it.
 *
 * Returns false when the phone could not make the picture.
 */
export async function shareDay(
  text: BookText,
  businessDate: string,
  { expected, cashDifferenceVnd }: NonNullable<DayActView['figures']>,
): Promise<boolean> {
  const rows = [
    [text.revenue, expected.revenueVnd],
    [text.transfers, expected.transfersVnd],
    [text.cash, expected.cashVnd],
    [text.unclear, expected.unclearVnd],
    [text.difference, cashDifferenceVnd],
  ] as const;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = LINE * (rows.length + 3);
  const pen = canvas.getContext('2d');
  if (!pen) return false;
  pen.fillStyle = '#fff7df';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#14181a';
  pen.font = '800 40px "Be Vietnam Pro", sans-serif';
  pen.fillText(text.closeTitle(dateText(businessDate)), 40, LINE * 1.2);
  pen.font = '400 30px "Be Vietnam Pro", sans-serif';
  for (const [at, [name, amountVnd]] of rows.entries()) {
    const y = LINE * (at + 2.4);
    pen.textAlign = 'left';
    pen.fillText(name, 40, y);
    pen.textAlign = 'right';
    pen.fillText(`${formatVnd(amountVnd)} ₫`, WIDTH - 40, y);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) return false;
  const name = text.shareName(businessDate);
  const file = new File([blob], name, { type: 'image/png' });
  if (navigator.canShare?.({ files: [file] })) {
    const isRefused = await navigator.share({ files: [file] }).then(
      () => false,
      // Who closes the phone's sheet has changed their mind; nothing is wrong.
      (fault: unknown) => !(fault instanceof DOMException && fault.name === 'AbortError'),
    );
    if (!isRefused) return true;
  }
  saveFile(blob, name);
  return true;
}
