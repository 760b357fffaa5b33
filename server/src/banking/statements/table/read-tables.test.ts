import fc from 'fast-check';
import { StatementRefused } from '../refusal.ts';
import { readTables } from './read-tables.ts';

it('reads any bytes or refuses them in words', async () => {
  const beginnings = fc.constantFrom('', '504b0304', '504b0506', 'd0cf11e0', 'fffe', 'feff', '255044462d');
  const bytes = fc.tuple(beginnings, fc.uint8Array({ maxLength: 300 }));
  await fc.assert(
    fc.asyncProperty(bytes, async ([beginning, rest]) => {
      const file = Buffer.concat([Buffer.from(beginning, 'hex'), rest]);
      const answer = await readTables(file).catch((error: unknown) => error);
      expect(Array.isArray(answer) || answer instanceof StatementRefused).toBe(true);
    }),
    { numRuns: 500 },
  );
});
