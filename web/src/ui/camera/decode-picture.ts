import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

// The reader's own default fetches its engine from a public CDN, which a market's network may not reach.
prepareZXingModule({
  overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path) },
});

const QUICK: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 1, tryHarder: false };
const THOROUGH: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 1, tryHarder: true, tryInvert: true };

// Phone cameras save 12 megapixels; a QR that needs more than this to be read is too small to be meant.
const LONGEST_SIDE = 2_000;

/** Find a QR in one camera frame; null when there is none yet. */
export async function decodeFrame(frame: ImageData): Promise<string | null> {
  const [found] = await readBarcodes(frame, QUICK);
  return found?.text || null;
}

/** Find a QR in a picture file of any kind the browser can draw, SVG included. Throws when it is no picture. */
export async function decodePicture(file: Blob): Promise<string | null> {
  const [found] = await readBarcodes(await draw(file), THOROUGH);
  return found?.text || null;
}

async function draw(file: Blob): Promise<ImageData> {
  const url = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const width = picture.naturalWidth || 800;
    const height = picture.naturalHeight || 800;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    // A screenshot with a transparent ground would turn black on black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
}
