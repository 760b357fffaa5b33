import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { StatementRefused } from '../refusal.ts';

const MOST_ENTRIES = 200;
const MOST_UNPACKED = 50 * 1024 * 1024;
const HIGHEST_RATIO = 100;
// Below this size a ratio says nothing: a short file of equal cells packs as well as a bomb.
const SMALL_ENTRY = 1024 * 1024;

/**
 * Judge a workbook by its table of contents, before a byte of it is unpacked.
 *
 * Throws `statement/too-heavy` for more than 200 files, 50 MB or a hundredfold of what came, and
 * `statement/broken-workbook` for what is no sound archive.
 */
export async function checkArchive(bytes: Buffer): Promise<void> {
  let entries = 0;
  let unpacked = 0;
  await walk(bytes, (_archive, { uncompressedSize, compressedSize, compressionMethod, isEncrypted }) => {
    entries += 1;
    unpacked += uncompressedSize;
    const isBloated = uncompressedSize > SMALL_ENTRY && uncompressedSize > compressedSize * HIGHEST_RATIO;
    if (entries > MOST_ENTRIES || unpacked > MOST_UNPACKED || isBloated) {
      throw new StatementRefused('statement/too-heavy', `${entries} entries, ${unpacked} bytes unpacked`);
    }
    const isReadable = compressionMethod === 0 || compressionMethod === 8;
    if (isEncrypted() || !isReadable) throw new StatementRefused('statement/broken-workbook');
    return Promise.resolve();
  });
}

/**
 * Unpack everything once, keeping nothing, to see that the table of contents told the truth.
 *
 * An entry that unpacks to more than was declared stops there. Throws `statement/broken-workbook`.
 */
export async function checkTruth(bytes: Buffer): Promise<void> {
  await walk(bytes, async (archive, entry) => {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const _piece of stream);
  });
}

async function walk(bytes: Buffer, visit: (archive: ZipFile, entry: Entry) => Promise<void>): Promise<void> {
  try {
    const archive = await yauzl.fromBufferPromise(bytes);
    for await (const entry of archive.eachEntry()) await visit(archive, entry);
  } catch (error) {
    if (error instanceof StatementRefused) throw error;
    throw new StatementRefused('statement/broken-workbook', String(error));
  }
}
