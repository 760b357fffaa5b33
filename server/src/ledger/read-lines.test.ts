import { Readable } from 'node:stream';
import fc from 'fast-check';
import { decodeLine, LONGEST_LINE, readPieces, splitLines } from './read-lines.ts';

const decode = (line: string | null) => (line === null ? null : decodeLine(line));

it('gives the same lines however the bytes arrive', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'đ', '\u2028', '\r', '"') });
  const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), cuts, async (lines, places) => {
      const bytes = Buffer.from(lines.join('\n'));
      const at = [0, ...places.filter((place) => place < bytes.length).sort((one, other) => one - other), bytes.length];
      const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      const read: (string | null)[] = [];
      for await (const piece of readPieces(Readable.from(pieces))) {
        expect(piece.buffer.byteLength).toBe(piece.length);
        read.push(...[...splitLines(piece)].map(decode));
      }
      // A last line that is empty is none.
      expect(read).toEqual(lines.at(-1) === '' ? lines.slice(0, -1) : lines);
    }),
  );
});

it('says which lines are no letters', async () => {
  const broken = Buffer.from([0xc4, 0x0a, 0x41]);
  const read = [];
  for await (const piece of readPieces(Readable.from([broken]))) read.push(...[...splitLines(piece)].map(decode));
  expect(read).toEqual([null, 'A']);
});

it('reads no further than a line that never ends', async () => {
  const input = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1 << 24, 'x');
    })(),
  );
  const read = [];
  for await (const piece of readPieces(input)) read.push([piece.length > LONGEST_LINE, [...splitLines(piece)]]);
  expect(read).toEqual([[true, [null]]]);
});
