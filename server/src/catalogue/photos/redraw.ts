import sharp from 'sharp';

/** A photo as we drew it: two WebP files of one shape, without anything the camera or anybody else wrote beside it. */
export interface Redrawn {
  small: Buffer;
  large: Buffer;
}

/** Why a file was not drawn. */
export class PhotoRefused extends Error {
  override name = 'PhotoRefused';
  readonly code: 'photo/not-a-photo' | 'photo/too-many-pixels';

  constructor(code: PhotoRefused['code'], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

// 40 million: more than any phone's usual setting; a file that claims more is never unpacked.
const MOST_PIXELS = 40_000_000;
const SMALL = { width: 320, height: 240 };
const LARGE = { width: 960, height: 720 };
const QUALITY = 74;
const FORMATS: readonly (string | undefined)[] = ['jpeg', 'png', 'webp'];

// The libraries behind sharp read two dozen formats, some of them (SVG, PDF) programs in disguise. Three are photos.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
// The market's phones share this machine: one core, and nothing kept of a photo that is done.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Draw a photo anew, turned as its camera held it and cut to 4 by 3.
 *
 * Throws `PhotoRefused`: what is no JPEG, PNG or WebP, is broken, hides a page or program in it, or has too many pixels.
 */
export async function redraw(file: Buffer): Promise<Redrawn> {
  if (file.length === 0 || hidesMarkup(file)) throw new PhotoRefused('photo/not-a-photo');
  const open = () => sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 });
  const { format, width, height } = await open().metadata().catch(refuse);
  if (!FORMATS.includes(format)) throw new PhotoRefused('photo/not-a-photo');
  if (width * height > MOST_PIXELS) throw new PhotoRefused('photo/too-many-pixels');
  const draw = (size: { width: number; height: number }) =>
    open()
      .rotate()
      .resize({ ...size, fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .webp({ quality: QUALITY })
      .toBuffer()
      .catch(refuse);
  // One after the other: two at once would hold the picture twice.
  const large = await draw(LARGE);
  return { large, small: await draw(SMALL) };
}

/** A photo never holds these words; a file that is also a page or a program does. */
function hidesMarkup(file: Buffer): boolean {
  return /<(script|svg|html|!doctype|body|iframe|\?php)/i.test(file.toString('latin1'));
}

function refuse(error: unknown): never {
  const isHuge = /pixel limit/i.test(error instanceof Error ? error.message : '');
  throw new PhotoRefused(isHuge ? 'photo/too-many-pixels' : 'photo/not-a-photo', { cause: error });
}
