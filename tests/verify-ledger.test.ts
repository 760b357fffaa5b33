import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { verifyFile } from '../server/commands/verify-ledger.mjs';
import { chainLinks, GENESIS_HASH, keepSigningKey, type SigningKey } from '../server/src/audit/index.ts';
import { verifyExport } from '../server/src/ledger/index.ts';

const NOON = Date.parse('2026-11-24T12:00:00+07:00');
const marketId = 'go-cong';

let folder: string;
let key: SigningKey;
let lines: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'choso-verify-'));
  key = keepSigningKey(join(folder, 'key.pem'));
  lines = makeExport(key);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Two days of three rows each, with a memo that holds what trips readers of lines and of JSON. */
function makeExport(signer: SigningKey, postings = [25_000, -25_000]): string[] {
  const memos = ['trả tiền rau', '\u2028"\\n\\u1ea1', 'x'.repeat(50), '{"head":1}', '\u0001\ud83c\udf4a', ''];
  const links = chainLinks(
    memos.map((memo, at) => ({
      marketId,
      at: NOON + Math.floor(at / 3) * 86_400_000 + at,
      actor: 'demo-sepay',
      action: 'bank-transaction.booked',
      subject: `t${at}`,
      content: JSON.stringify(
        at % 2 ? { memo } : { memo, entry: { postings: postings.map((amountVnd) => ({ amountVnd })) } },
      ),
    })),
    { seq: 0, hash: GENESIS_HASH },
  );
  const told = links.flatMap((link): unknown[] => {
    if (link.seq % 3 !== 0) return [link];
    const businessDate = link.seq === 3 ? '2026-11-24' : '2026-11-25';
    const dailyHead = signer.sign({ marketId, businessDate, seq: link.seq, hash: link.hash, createdAt: NOON });
    const signingKey = { id: signer.id, publicKey: signer.publicKey };
    return link.seq === 3 ? [link, { signingKey }, { dailyHead }] : [link, { dailyHead }];
  });
  const { seq, hash } = links.at(-1) ?? { seq: 0, hash: GENESIS_HASH };
  return [...told, { head: { seq, hash } }].map((value) => JSON.stringify(value));
}

async function look(bytes: Buffer, trusted: string[] = []) {
  const file = join(folder, 'export.ndjson');
  writeFileSync(file, bytes);
  const alone = await verifyFile(file, trusted);
  // In pieces of odd sizes, as a network gives them.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 333) }, (_, at) =>
    bytes.subarray(at * 333, at * 333 + 333),
  );
  const house = await verifyExport(Readable.from(pieces), trusted);
  return {
    alone: { entries: alone.row.seq, heads: alone.heads.length, seq: alone.broken?.seq ?? null },
    house: { entries: house.entries, heads: house.heads, seq: house.firstBroken?.seq ?? null },
    reason: alone.broken?.reason ?? '',
  };
}

const lookAt = (changed: readonly string[], trusted?: string[]) =>
  look(Buffer.from(`${changed.join('\n')}\n`), trusted);

it('finds nothing in a file that nobody touched, with the keys in it or with one from the notice board', async () => {
  for (const trusted of [[], [key.publicKey]]) {
    const { alone, house } = await lookAt(lines, trusted);
    expect(alone).toEqual({ entries: 6, heads: 2, seq: null });
    expect(house).toEqual(alone);
  }
});

const isHead = (line: string) => line.startsWith('{"dailyHead"');

it.each<[string, number, RegExp, (lines: string[]) => string[]]>([
  ['a changed amount', 1, /content/, (all) => all.map((line) => line.replace('25000', '25001'))],
  [
    'a field that no hash covers',
    2,
    /fields/,
    (all) => all.map((line, at) => (at === 1 ? line.replace('{', '{"paid":true,') : line)),
  ],
  ['a lost row', 2, /missing/, (all) => all.filter((_, at) => at !== 1)],
  ['a lost key', 3, /trust/, (all) => all.filter((line) => !line.startsWith('{"signingKey"'))],
  [
    'a head after another row',
    4,
    /signed at the end/,
    ([...all]) => [...all.slice(0, 4), all[5]!, all[4]!, ...all.slice(6)],
  ],
  ['a head told twice', 3, /order/, (all) => all.flatMap((line, at) => (at === 4 ? [line, line] : [line]))],
  [
    'a changed moment of signing',
    3,
    /signature/,
    (all) => all.map((line) => (isHead(line) ? line.replace('"createdAt":1', '"createdAt":2') : line)),
  ],
  ['a lost end', 7, /ends before/, (all) => all.slice(0, -1)],
  ['a line after the end', 7, /after the end/, (all) => [...all, all[0]!]],
])('both name the row of %s', async (_what, seq, reason, damage) => {
  const found = await lookAt(damage(lines));
  expect(found).toMatchObject({ alone: { seq }, house: { seq }, reason: expect.stringMatching(reason) });
});

it('knows a chain that was rewritten as a whole by the key on the notice board', async () => {
  const forged = makeExport(keepSigningKey(join(folder, 'forged.pem')), [90_000, -90_000]);
  expect(await lookAt(forged)).toMatchObject({ alone: { seq: null }, house: { seq: null } });
  const found = await lookAt(forged, [key.publicKey]);
  expect(found).toMatchObject({ alone: { seq: 3 }, house: { seq: 3 }, reason: expect.stringMatching(/trust/) });
});

it('adds up every entry again, even where every hash is right', async () => {
  const found = await lookAt(makeExport(key, [25_000, -24_999]));
  expect(found).toMatchObject({ alone: { seq: 1 }, house: { seq: 1 }, reason: expect.stringMatching(/zero/) });
});

it('reads a file that another program wrote out again', async () => {
  const escaped = lines.map((line) =>
    line
      .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .replace('{', '{ '),
  );
  expect(await look(Buffer.from(escaped.join('\r\n\r\n')))).toMatchObject({
    alone: { seq: null },
    house: { seq: null },
  });
});

it('agrees with the house on every damage', async () => {
  const place = fc.nat({ max: 20_000 });
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('byte' as const), place, value: fc.nat({ max: 255 }) }),
    fc.record({ kind: fc.constant('cut' as const), place, value: fc.nat({ max: 30 }) }),
    fc.record({ kind: fc.constant('copy' as const), place, value: place }),
    fc.record({
      kind: fc.constant('insert' as const),
      place,
      value: fc.constantFrom(
        'null',
        '""',
        '0',
        '[]',
        '{}',
        '\\u00e9',
        ',"x":1',
        ' ',
        '\n',
        '{"head":null}\n',
        '{"dailyHead":{}}\n',
      ),
    }),
  );
  let broken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      const whole = Buffer.from(`${lines.join('\n')}\n`);
      const bytes = damages.reduce((before, { kind, place: told, value }) => {
        const at = told % before.length;
        if (kind === 'byte')
          return Buffer.concat([before.subarray(0, at), Buffer.from([value]), before.subarray(at + 1)]);
        if (kind === 'cut') return Buffer.concat([before.subarray(0, at), before.subarray(at + value + 1)]);
        if (kind === 'insert') return Buffer.concat([before.subarray(0, at), Buffer.from(value), before.subarray(at)]);
        const all = before.toString('latin1').split('\n');
        all.splice(value % all.length, 0, all[told % all.length] ?? '');
        return Buffer.from(all.join('\n'), 'latin1');
      }, whole as Buffer);
      const { alone, house } = await look(bytes);
      expect(house.seq).toBe(alone.seq);
      if (alone.seq === null) expect(house).toEqual(alone);
      else broken += 1;
    }),
    { numRuns: 1000 },
  );
  expect(broken).toBeGreaterThan(800);
});
