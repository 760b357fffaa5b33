import sharp from 'sharp';
import { redraw } from './redraw.ts';

const picture = (width: number, height: number, background = '#2f7d32') =>
  sharp({ create: { width, height, channels: 3, background } });

it('draws a photo anew in two sizes of one shape', async () => {
  const { small, large } = await redraw(await picture(1200, 1600).jpeg().toBuffer());
  const sizes = await Promise.all([small, large].map((file) => sharp(file).metadata()));
  expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['webp', 320, 240],
    ['webp', 960, 720],
  ]);
});

it('keeps nothing of where, when and with what a photo was taken', async () => {
  const taken = await picture(800, 600)
    .withExif({ IFD0: { Make: 'PhoneOfHanh' }, IFD3: { GPSLatitude: '20/1 48/1 30/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  expect(taken.includes('PhoneOfHanh')).toBe(true);
  for (const file of Object.values(await redraw(taken))) {
    const { exif, xmp, icc, iptc } = await sharp(file).metadata();
    expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(file.includes('PhoneOfHanh')).toBe(false);
  }
});

it('stands upright however the phone was held', async () => {
  const left = await picture(300, 400, '#ff0000').png().toBuffer();
  const wide = picture(600, 400, '#0000ff').composite([{ input: left, left: 0, top: 0 }]);
  const { large } = await redraw(await wide.withMetadata({ orientation: 3 }).jpeg({ quality: 100 }).toBuffer());
  const { data } = await sharp(large)
    .extract({ left: 900, top: 360, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(200);
});

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
);
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>');
it.each([
  ['an SVG', async () => svg],
  ['a page that calls itself a photo', async () => Buffer.from('<!DOCTYPE html><html><body>hi</body></html>')],
  [
    'a photo with a page after its end',
    async () => Buffer.concat([await picture(9, 9).jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]),
  ],
  ['a GIF', async () => picture(9, 9).gif().toBuffer()],
  ['a TIFF', async () => picture(9, 9).tiff().toBuffer()],
  ['a PDF', async () => pdf],
  ['half a photo', async () => (await picture(900, 900).jpeg().toBuffer()).subarray(0, 600)],
  ['nothing', async () => Buffer.alloc(0)],
])('refuses %s', async (_name, file) => {
  await expect(redraw(await file())).rejects.toMatchObject({ code: 'photo/not-a-photo' });
});
