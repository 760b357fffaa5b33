import { deflateRawSync } from 'node:zlib';
import { type House, startHouse } from '../helpers/house.ts';
import { handIn, XLSX } from '../helpers/statements/hand-in.ts';
import { techcombank } from '../helpers/statements/techcombank.ts';
import { workbook } from '../helpers/statements/workbook.ts';
import { zip } from '../helpers/statements/zip.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let board: string;
beforeAll(async () => {
  house = await startHouse();
  house.clock.set(MORNING + 3_600_000);
  board = await house.signIn('board@go-cong');
});
afterAll(() => house.close());

const MB = 1024 * 1024;
const send = (file: Buffer | string, type?: string) =>
  handIn(house, 'demo-sepay', file, { token: board, ...(type ? { type } : {}) });

// A hundred megabytes of one letter pack into a hundred kilobytes.
const letters = (megabytes: number) => Buffer.alloc(megabytes * MB, 0x61);

const frame = { name: '[Content_Types].xml', content: '<Types/>' };
const bombs: readonly (readonly [string, () => Buffer])[] = [
  ['more than 50 MB inside', () => zip([frame, { name: 'xl/worksheets/sheet1.xml', content: letters(51) }])],
  ['a hundredfold inside', () => zip([frame, { name: 'xl/worksheets/sheet1.xml', content: letters(2) }])],
  [
    'more than 50 MB in many parts',
    () => zip(Array.from({ length: 60 }, (_, at) => ({ name: `${at}.xml`, content: noise(at), declaredSize: MB }))),
  ],
  ['more than 200 parts', () => zip(Array.from({ length: 201 }, (_, at) => ({ name: `${at}.xml`, content: 'x' })))],
];
const noise = (at: number) =>
  Buffer.from(Array.from({ length: 20_000 }, (_, byte) => (byte * 7919 + at * 104_729) % 251));

it.each(bombs)('refuses a workbook with %s, by its table of contents', async (_name, make) => {
  const bomb = make();
  expect(bomb.length).toBeLessThan(5 * MB);
  await send(techcombank('0000', []));
  const before = process.memoryUsage().rss;
  const times: number[] = [];
  let answer = await send(bomb);
  for (let again = 0; again < 3; again += 1) {
    const began = performance.now();
    answer = await send(bomb);
    times.push(performance.now() - began);
  }
  const [ms, grown] = [Math.min(...times), process.memoryUsage().rss - before];
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'statement/too-heavy', detailVi: expect.stringMatching(/\S/) },
  });
  expect(ms).toBeLessThan(100);
  expect(grown).toBeLessThan(20 * MB);
});

it('ends a workbook that unpacks to more than its table of contents says', async () => {
  const liar = zip([frame, { name: 'xl/worksheets/sheet1.xml', content: letters(120), declaredSize: MB }]);
  const before = process.memoryUsage().rss;
  const answer = await send(liar);
  expect(answer).toMatchObject({ status: 422, body: { code: 'statement/broken-workbook' } });
  expect(process.memoryUsage().rss - before).toBeLessThan(60 * MB);
});

it.each([
  ['cut in the middle', () => workbook([['a']]).subarray(0, 400), 'statement/broken-workbook'],
  ['of other things', () => zip([{ name: 'a.txt', content: 'b' }]), 'statement/broken-workbook'],
  [
    'whose sheet is no XML',
    () => zip([frame, { name: 'xl/workbook.xml', content: '<<<' }]),
    'statement/broken-workbook',
  ],
  ['of Excel 97', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'statement/old-workbook'],
])('refuses an archive %s', async (_name, make, code) => {
  expect(await send(make(), XLSX)).toMatchObject({
    status: 422,
    body: { code, detailVi: expect.stringMatching(/\S/) },
  });
});

it.each([
  ['a PDF', '%PDF-1.7 ...'],
  ['a page that calls itself a workbook', '<html><table><tr><td>Ngày</td></tr></table></html>'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['compressed text', deflateRawSync(letters(1))],
  ['nothing', ''],
  ['white space', ' \r\n \r\n'],
])('refuses %s', async (_name, file) => {
  expect(await send(file, 'text/csv')).toMatchObject({ status: 422, body: { code: 'statement/not-a-table' } });
});

it('refuses more than 5 MB', async () => {
  expect(await send('x'.repeat(5 * MB + 1))).toMatchObject({ status: 413, body: { code: 'request/too-large' } });
});

it('refuses a file whose sheet wants more memory than a reader has, and answers others meanwhile', async () => {
  // Few bytes, and a row for each of Excel's million, the last column of each filled.
  const rows = Array.from(
    { length: 400_000 },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>${at}</v></c></row>`,
  );
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const greedy = workbook([], [{ name: 'xl/worksheets/sheet1.xml', content: sheet }]);
  const answer = send(greedy);
  expect((await house.api('GET', '/healthz')).status).toBe(200);
  expect(await answer).toMatchObject({ status: 422, body: { code: 'statement/too-heavy' } });
});

it('lets few wait, and tells the next one so', async () => {
  const file = techcombank('DEMO000000000001', []);
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(file)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(4);
  expect(statuses.filter((status) => status !== 201).every((status) => status === 429)).toBe(true);
});
