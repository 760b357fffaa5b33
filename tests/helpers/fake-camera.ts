import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { findProgram } from './find-program.mjs';

const WIDTH = 640;
const HEIGHT = 480;

/**
 * Let Chromium's camera see a sheet of paper. Returns the flags to start it with.
 *
 * `pdf` is the sheet's file; what is made of it goes to `folder`.
 */
export async function showToCamera(pdf: string, folder: string): Promise<string[]> {
  const program = findProgram('pdftoppm');
  if (!program) throw new Error('poppler-utils is not installed');
  execFileSync(program, ['-r', '110', '-png', '-singlefile', pdf, join(folder, 'sheet')]);
  // From memory: the room of photos closes every loader but those of bytes, for the whole process.
  const grey = await sharp(readFileSync(join(folder, 'sheet.png')))
    .flatten({ background: '#fff' })
    .resize(WIDTH, HEIGHT, { fit: 'contain', background: '#888' })
    .greyscale()
    .raw()
    .toBuffer();
  // A raw film of one picture: brightness as it is, no colour.
  const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const file = join(folder, 'camera.y4m');
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip C420jpeg\nFRAME\n`), grey, colourless]),
  );
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
