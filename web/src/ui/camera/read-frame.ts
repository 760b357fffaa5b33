/** The part of the Shape Detection API that reads codes; Android's browsers have it, others do not. */
interface Detector {
  detect(frame: ImageData): Promise<{ rawValue: string }[]>;
}
type DetectorMaker = (new (options: {
  formats: string[];
}) => Detector) & {
  getSupportedFormats(): Promise<string[]>;
};

/** Reads the first QR in a camera's frame; null when there is none yet. */
export type ReadFrame = (frame: ImageData) => Promise<string | null>;

/** Open the phone's own reader where it has one; otherwise ours, which has to be fetched first. */
export async function openFrameReader(): Promise<ReadFrame> {
  return (await openOwnReader()) ?? (await import('./decode-picture.ts')).decodeFrame;
}

async function openOwnReader(): Promise<ReadFrame | null> {
  const Maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  const formats: readonly string[] = (await Maker?.getSupportedFormats().catch(() => [])) ?? [];
  if (!Maker || !formats.includes('qr_code')) return null;
  const detector = new Maker({ formats: ['qr_code'] });
  return async (frame) => (await detector.detect(frame))[0]?.rawValue || null;
}
