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

const MEMOS = ['trả tiền rau', '\u2028"\\n\\u1ea1', 'x'.repeat(50), '{"head":1}', '\u0001\ud83c\udf4a', ''];

/** Two days of three rows each, with a memo that holds what trips readers of lines and of JSON. */
function makeExport(signer: SigningKey, postings = [25_000, -25_000]): string[] {
  const entry = { postings: postings.map((amountVnd) => ({ amountVnd })) };
  return exportOf(
    MEMOS.map((memo, at) => JSON.stringify(at % 2 ? { memo } : { memo, entry })),
    signer,
  );
}

/** Rows with these contents, the third and the sixth of which are the last of a signed day. */
function exportOf(contents: string[], signer: SigningKey): string[] {
  const links = chainLinks(
    contents.map((content, at) => ({
      marketId,
      at: NOON + Math.floor(at / 3) * 86_400_000 + at,
      actor: 'demo-sepay',
      action: 'bank-transaction.booked',
      subject: `t${at}`,
      content,
    })),
    { seq: 0, hash: GENESIS_HASH },
  );
  const told = links.flatMap((link): unknown[] => {
    if (link.seq !== 3 && link.seq !== 6) return [link];
    const businessDate = link.seq === 3 ? '2026-11-24' : '2026-11-25';
    const dailyHead = signer.sign({ marketId, businessDate, seq: link.seq, hash: link.hash, createdAt: NOON });
    const signingKey = { id: signer.id, publicKey: signer.publicKey };
    return link.seq === 3 ? [link, { signingKey }, { dailyHead }] : [link, { dailyHead }];
  });
  const { seq, hash } = links.at(-1) ?? { seq: 0, hash: GENESIS_HASH };
  return [...told, { head: { seq, hash } }].map((value) => JSON.stringify(value));
}

interface Reading {
  trusted?: string[];
  /** How many bytes are read at once. */
  piece?: number;
  /** How many threads help. */
  threads?: number;
}

async function look(bytes: Buffer, { trusted = [], piece = 333, threads = 0 }: Reading = {}) {
  const file = join(folder, 'export.ndjson');
  writeFileSync(file, bytes);
  const alone = await verifyFile(file, trusted, { piece, helpers: threads });
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  );
  const house = await verifyExport(Readable.from(pieces), trusted, { threads, after: 0 });
  return {
    alone: { entries: alone.row.seq, heads: alone.heads.length, seq: alone.broken?.seq ?? null },
    house: { entries: house.entries, heads: house.heads, seq: house.firstBroken?.seq ?? null },
    reason: alone.broken?.reason ?? '',
  };
}

const lookAt = (changed: readonly string[], reading?: Reading) => look(Buffer.from(`${changed.join('\n')}\n`), reading);

it('finds nothing in a file that nobody touched, with the keys in it or with one from the notice board', async () => {
  for (const trusted of [[], [key.publicKey]]) {
    const { alone, house } = await lookAt(lines, { trusted });
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
  [
    'an end that says more than that',
    7,
    /fields/,
    (all) => all.map((line) => (line.startsWith('{"head"') ? line.replace('{', '{"seq":7,') : line)),
  ],
  ['a line after the end', 7, /after the end/, (all) => [...all, all[0]!]],
])('both name the row of %s', async (_what, seq, reason, damage) => {
  const found = await lookAt(damage(lines));
  expect(found).toMatchObject({ alone: { seq }, house: { seq }, reason: expect.stringMatching(reason) });
});

it('knows a chain that was rewritten as a whole by the key on the notice board', async () => {
  const forged = makeExport(keepSigningKey(join(folder, 'forged.pem')), [90_000, -90_000]);
  expect(await lookAt(forged)).toMatchObject({ alone: { seq: null }, house: { seq: null } });
  const found = await lookAt(forged, { trusted: [key.publicKey] });
  expect(found).toMatchObject({ alone: { seq: 3 }, house: { seq: 3 }, reason: expect.stringMatching(/trust/) });
});

it('is not content with a file that lacks every signature, where the key on the notice board is given', async () => {
  const unsigned = lines.filter((line) => !isHead(line));
  expect(await lookAt(unsigned)).toMatchObject({ alone: { seq: null }, house: { seq: null } });
  const found = await lookAt(unsigned, { trusted: [key.publicKey] });
  expect(found).toMatchObject({ alone: { seq: 6 }, house: { seq: 6 }, reason: expect.stringMatching(/signed/) });
  const empty = [JSON.stringify({ head: { seq: 0, hash: GENESIS_HASH } })];
  expect(await lookAt(empty)).toMatchObject({ alone: { seq: null }, house: { seq: null } });
  expect(await lookAt(empty, { trusted: [key.publicKey] })).toMatchObject({ alone: { seq: 1 }, house: { seq: 1 } });
});

it('does not take rows of two markets for the chain of one', async () => {
  const of = (market: string) => ({ marketId: market, at: NOON, actor: 'a', action: 'b', subject: 's', content: '{}' });
  const links = chainLinks([of(marketId), of('van-dau'), of(marketId)], { seq: 0, hash: GENESIS_HASH });
  const mixed = [...links, { head: { seq: 3, hash: links[2]!.hash } }].map((value) => JSON.stringify(value));
  for (const piece of [1, 333])
    expect(await lookAt(mixed, { piece })).toMatchObject({
      alone: { seq: 2 },
      house: { seq: 2 },
      reason: 'it is of another market',
    });
});

it('adds up every entry again, even where every hash is right', async () => {
  const found = await lookAt(makeExport(key, [25_000, -24_999]));
  expect(found).toMatchObject({ alone: { seq: 1 }, house: { seq: 1 }, reason: expect.stringMatching(/zero/) });
});

it('adds up amounts so large that a đồng more is no other number', async () => {
  const most = Number.MAX_SAFE_INTEGER;
  const found = await lookAt(makeExport(key, [most, most, 1, -most, -most]));
  expect(found).toMatchObject({ alone: { seq: 1 }, house: { seq: 1 }, reason: expect.stringMatching(/zero/) });
  const parts = Array.from({ length: 10 }, () => 999_999_999_999_999);
  const usual = await lookAt(makeExport(key, [...parts, 1, ...parts.map((amount) => -amount)]));
  expect(usual).toMatchObject({ alone: { seq: 1 }, house: { seq: 1 } });
});

const ENTRY = '"entry":{"postings":[{"amountVnd":1},{"amountVnd":-1}]}';

it.each([
  `{"memo":x,${ENTRY}}`,
  `{"memo":{"a":1,},${ENTRY}}`,
  `no,${ENTRY}}`,
  `[1,${ENTRY}]`,
  `{"a":01,${ENTRY}}`,
  '',
  '7',
])('does not take %j for what a row can say, however good the entry in it', async (content) => {
  const found = await lookAt(exportOf(['{"memo":"first"}', content], key));
  expect(found).toMatchObject({ alone: { seq: 2 }, house: { seq: 2 }, reason: 'its content cannot be read' });
});

it.each([
  `{"entry":null,${ENTRY}}`,
  `{"x":[[[[[]]]]],${ENTRY}}`,
  `{${ENTRY},"memo":1}`,
  '{"entry":{"postings":[]}}',
  '{}',
])('takes %j for what it says', async (content) => {
  expect(await lookAt(exportOf([content], key))).toMatchObject({ alone: { seq: null }, house: { seq: null } });
});

describe('at the seams of pieces', () => {
  const contents = Array.from({ length: 12 }, (_, at) => JSON.stringify({ memo: `rau ${at}`, amountVnd: at }));
  // Of one line each, of a few, and the whole in one.
  const sizes = [200, 900, 1 << 20];
  const swap = (all: string[], at: number) => [...all.slice(0, at), all[at + 1]!, all[at]!, ...all.slice(at + 2)];

  it.each<[string, (all: string[], at: number) => string[]]>([
    ['lost', (all, at) => all.filter((_, place) => place !== at)],
    ['told twice', (all, at) => all.flatMap((line, place) => (place === at ? [line, line] : [line]))],
    ['before its time', swap],
    ['changed', (all, at) => all.map((line, place) => (place === at ? line.replace('rau', 'rom') : line))],
    ['half', (all, at) => all.map((line, place) => (place === at ? line.slice(0, 40) : line))],
    ['of another chain', (all, at) => all.map((line, place) => (place === at ? exportOf(['{}'], key)[0]! : line))],
  ])('finds a line that is %s wherever it stands', async (_what, damage) => {
    // Without its signed heads: a file may lack those.
    const whole = exportOf(contents, key).filter((line) => /^{"(?:marketId|head)"/.test(line));
    expect(whole).toHaveLength(contents.length + 1);
    for (const at of contents.keys()) {
      const found: Awaited<ReturnType<typeof lookAt>>[] = [];
      for (const piece of sizes) found.push(await lookAt(damage(whole, at), { piece }));
      expect(found[0]).toMatchObject({ alone: { seq: expect.any(Number) } });
      expect(found).toEqual(sizes.map(() => found[0]));
    }
  });
});

it('hears from threads that help what it sees itself', async () => {
  const many = exportOf(
    Array.from({ length: 500 }, (_, at) => JSON.stringify({ at, memo: 'rau' })),
    key,
  );
  expect(await lookAt(many, { threads: 1, piece: 2000 })).toMatchObject({
    alone: { entries: 500, heads: 2, seq: null },
    house: { entries: 500, heads: 2, seq: null },
  });
  const damaged = many.map((line, at) => (at === 400 ? line.replace('rau', 'rom') : line));
  for (const threads of [0, 1])
    expect(await lookAt(damaged, { threads, piece: 2000 })).toMatchObject({
      alone: { entries: 397, heads: 2, seq: 398 },
      house: { entries: 397, heads: 2, seq: 398 },
      reason: expect.stringMatching(/content/),
    });
});

it('does not wait for the end of a line that has none', async () => {
  const endless = Buffer.alloc((1 << 26) + (1 << 20), 'x');
  const bytes = Buffer.concat([Buffer.from(`${lines[0]}\n`), endless]);
  expect(await look(bytes, { piece: 1 << 20 })).toMatchObject({
    alone: { seq: 2 },
    house: { seq: 2 },
    reason: 'the line cannot be read',
  });
});

it('knows a file whose last line was cut, and does not miss the line feed at its end', async () => {
  const text = lines.join('\n');
  expect(await look(Buffer.from(text))).toMatchObject({ alone: { seq: null }, house: { seq: null } });
  expect(await look(Buffer.from(text.slice(0, -1)))).toMatchObject({ alone: { seq: 7 }, house: { seq: 7 } });
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
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), fc.nat({ max: 2000 }), async (damages, odd) => {
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
      const { alone, house } = await look(bytes, { piece: 100 + odd });
      expect(house.seq).toBe(alone.seq);
      if (alone.seq === null) expect(house).toEqual(alone);
      else broken += 1;
    }),
    { numRuns: 1000 },
  );
  expect(broken).toBeGreaterThan(800);
});
