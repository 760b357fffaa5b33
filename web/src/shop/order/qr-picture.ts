import QRCode from 'qrcode';

/** What is printed on the picture of a code. */
export interface QrPicture {
  payload: string;
  stall: string;
  amount: string;
  holder: string;
  /** Small lines under the holder: bank and account, reference. */
  lines: readonly string[];
  foot: string;
}

const WIDTH = 1080;
const CODE_WIDTH = 800;
const QUIET_MODULES = 4;
const FACE = '"Be Vietnam Pro", system-ui, sans-serif';

/** Draw a code with its words as a picture, for a bank app that scans from the gallery. Null when the canvas refuses. */
export function drawQrPicture(picture: QrPicture): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = 1380 + picture.lines.length * 56;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#14181a';
  pen.textAlign = 'center';
  write(pen, picture.stall, 110, 60);
  drawCode(pen, picture.payload, 150);
  write(pen, picture.amount, 1070, 104);
  write(pen, picture.holder, 1160, 48);
  for (const [at, line] of picture.lines.entries()) write(pen, line, 1230 + at * 56, 40, 600);
  write(pen, picture.foot, canvas.height - 60, 34, 400);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function write(pen: CanvasRenderingContext2D, text: string, y: number, size: number, weight = 800): void {
  pen.font = `${weight} ${size}px ${FACE}`;
  // The last argument squeezes a long stall name instead of cutting it.
  pen.fillText(text, WIDTH / 2, y, WIDTH - 80);
}

function drawCode(pen: CanvasRenderingContext2D, payload: string, top: number): void {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel: 'M' });
  // Whole pixels for every module: a blurred edge is what readers stumble over.
  const dot = Math.floor(CODE_WIDTH / (modules.size + 2 * QUIET_MODULES));
  const left = Math.round((WIDTH - dot * modules.size) / 2);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) pen.fillRect(left + column * dot, top + QUIET_MODULES * dot + row * dot, dot, dot);
    }
  }
}
