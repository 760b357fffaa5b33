import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../helpers/find-program.mjs';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';

/** A phone's screen, a poor printer, a good one. */
const RESOLUTIONS = ['80', '100', '150', '300'];

let product: RunningProduct;
let token: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'choso-paper-'));
  product = await startProduct();
  token = (await post('/api/session', { login: 'gc-a01', secret: product.secret })).token ?? '';
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await product?.stop();
});

let lastKey = 0;
async function post(path: string, body: object) {
  lastKey += 1;
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `paper-${lastKey}`, ...bearer() };
  const answer = await fetch(product.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json() as Promise<Record<string, string>>;
}

const bearer = (): Record<string, string> => (token ? { Authorization: `Bearer ${token}` } : {});

async function download(path: string): Promise<string> {
  const answer = await fetch(product.url + path, { headers: bearer() });
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  return file;
}

// Waiting for a program must not keep this one from seeing that a connection was closed meanwhile.
async function run(name: string, ...args: string[]): Promise<string> {
  const program = findProgram(name);
  if (!program) throw new Error(`${name} is not installed`);
  return (await promisify(execFile)(program, args)).stdout;
}

it.each(['a6', 'a5', 'strip'])('a camera reads the stand %s off the paper, and people read its words', async (size) => {
  const code = await post('/api/stalls/gc-a01/printed-codes', { size });
  const pdf = await download(`/api/stalls/gc-a01/printed-codes/${code.serial}/stand.pdf`);
  for (const resolution of RESOLUTIONS) {
    await run('pdftoppm', '-r', resolution, '-png', '-singlefile', pdf, join(folder, 'page'));
    const read = await run('zbarimg', '--raw', '-q', '-Sdisable', '-Sqrcode.enable', join(folder, 'page.png'));
    expect(read.trim()).toBe(code.payload);
  }

  await run('pdftotext', '-layout', pdf, join(folder, 'page.txt'));
  const words = readFileSync(join(folder, 'page.txt'), 'utf8').replaceAll(/\s+/g, ' ');
  for (const part of ['Chợ Gò Công', 'A01', 'Rau cô Hạnh', 'NGUYEN THI HANH DEMO', '0001', 'Khách đọc đúng tên này'])
    expect(words).toContain(part);
  // One stand is one sheet: a second page would be a code nobody hangs up.
  expect(await run('pdfinfo', pdf)).toMatch(/Pages:\s+1\n/);
});

it('the tax code that a stall told stands on its book and on its receipts, and the phone only where shoppers may see it', async () => {
  const told = { taxCode: '0123456789001', phone: '0912345678', isPhoneShown: false, taxActivity: 'goods' };
  await post('/api/stalls/gc-a01/papers', told);
  const sale = await post('/api/stalls/gc-a01/sales', { kind: 'cash', amountVnd: 27_000 });
  const book = '/api/stalls/gc-a01/books/s1a.pdf?period=2026';
  const receipt = `/api/stalls/gc-a01/sales/${sale.id}/receipt.pdf`;
  const textOf = async (path: string) => run('pdftotext', '-layout', await download(path), '-');
  expect(await textOf(book)).toMatch(/Mã số thuế: 0123456789-001.*Điện thoại: 0912 345 678/s);
  expect(await textOf(receipt)).toContain('MST: 0123456789-001');
  expect(await textOf(receipt)).not.toContain('0912');
  await post('/api/stalls/gc-a01/papers', { ...told, isPhoneShown: true });
  expect(await textOf(receipt)).toContain('ĐT: 0912 345 678');
});

it('the receipt of a bill whose rest was let go tells what was asked, what was let go and what came, as the books do', async () => {
  const bill = await post('/api/stalls/gc-a01/payment-requests', { amountVnd: 25_000 });
  await post('/api/demo-bank/transfers', { code: bill.reference!, amountVnd: 24_000 });
  const letGo = { kind: 'accept-short', paymentRequestId: bill.id, reason: 'khách quen, bớt cho' };
  await post('/api/stalls/gc-a01/decisions', letGo);
  const pdf = await download(`/api/payment-requests/${bill.id}/receipt.pdf`);
  const words = (await run('pdftotext', '-layout', pdf, '-')).replaceAll(/\s+/g, ' ');
  expect(words).toContain('Tổng cộng 25.000 đ Bớt cho khách 1.000 đ Đã nhận 24.000 đ (hai mươi tư nghìn đồng)');
  expect(words).not.toContain('hai mươi lăm nghìn');
  expect(await run('pdfinfo', pdf)).toMatch(/Pages:\s+1\n/);

  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const books = await fetch(`${product.url}/api/stalls/gc-a01/books/days/${today}`, { headers: bearer() });
  const { items } = (await books.json()) as { items: { ref: string; amountVnd: number }[] };
  expect(items.filter(({ ref }) => ref === bill.reference)).toMatchObject([{ amountVnd: 24_000 }]);
});
