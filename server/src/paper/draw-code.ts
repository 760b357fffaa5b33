import QRCode from 'qrcode';
import type { Paper } from './open-paper.ts';

/** White around a code, in modules, without which cameras do not find it. */
const QUIET_MODULES = 4;

/** Draw a QR as filled bars, level M, black on white, its quiet zone within `width` points. */
export function drawCode(
  paper: Paper,
  payload: string,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel: 'M' });
  const module = width / (modules.size + 2 * QUIET_MODULES);
  paper.rect(x, y, width, width).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    for (let from = 0; from < modules.size; from += 1) {
      if (!modules.get(row, from)) continue;
      // Neighbours become one bar: hairlines between squares would cost the camera contrast.
      let until = from + 1;
      while (until < modules.size && modules.get(row, until)) until += 1;
      // Filled one by one: one great path of all of them loses squares in some PDF readers.
      paper
        .rect(x + (from + QUIET_MODULES) * module, y + (row + QUIET_MODULES) * module, (until - from) * module, module)
        .fill('#000000');
      from = until;
    }
  }
}
