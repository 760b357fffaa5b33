import { Readable } from 'node:stream';
import fc from 'fast-check';
import { decodeLine, readLines } from './read-lines.ts';

it('gives the same lines however the bytes arrive', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'đ', '\u2028', '\r', '"') });
  const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), cuts, async (lines, places) => {
      const bytes = Buffer.from(lines.join('\n'));
      const at = [0, ...places.filter((place) => place < bytes.length).sort((one, other) => one - other), bytes.length];
      const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      const read: (string | null)[] = [];
      for await (const { lines: own, areUtf8 } of readLines(Readable.from(pieces))) {
        expect(areUtf8).toBe(true);
        read.push(...[...own].map(decodeLine));
      }
      // A last line that is empty is none.
      expect(read).toEqual(lines.at(-1) === '' ? lines.slice(0, -1) : lines);
    }),
  );
});

it('says which bytes are no letters', async () => {
  const broken = Buffer.from([0xc4, 0x0a, 0x41]);
  const read = [];
  for await (const { lines, areUtf8 } of readLines(Readable.from([broken])))
    read.push(areUtf8, ...[...lines].map(decodeLine));
  expect(read).toEqual([false, null, true, 'A']);
});
