import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const PAYLOAD = '00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F';
const KEYS = ['ok', 'kind', 'bankBin', 'accountNumber', 'amountVnd', 'memo', 'warnings', 'error'];

function run(args: readonly string[], input = '') {
  const options = { cwd: root, input, encoding: 'utf8' } as const;
  // As the command `tsx` does it, without a program more between.
  const program = ['--import', 'tsx', 'server/commands/vietqr.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    ...options,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
}

test('a payload on the line is told as one JSON line', () => {
  const { status, stdout } = run(['decode', PAYLOAD]);
  const told = JSON.parse(stdout);
  expect(Object.keys(told)).toEqual(KEYS);
  expect(told).toMatchObject({ ok: true, kind: 'account', bankBin: '970416', accountNumber: '257678859', error: null });
  expect(status).toBe(0);
});

test('each line of standard input has its own line of output, and one bad line shows in the exit code', () => {
  // U+2028 ends a line for some readers, but not for ours.
  const { status, stdout } = run(['decode'], `${PAYLOAD}\r\n\nx\u2028y\n${PAYLOAD}`);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ error }) => error)).toEqual([null, 'vietqr/empty', 'vietqr/not-tlv', null]);
  for (const line of lines) expect(Object.keys(line)).toEqual(KEYS);
  expect(status).toBe(1);
});

test('a code is written to standard output', () => {
  const written = run([
    'encode',
    '--bin',
    '970416',
    '--account',
    '257678859',
    '--amount',
    '1000',
    '--memo',
    'Chuyển tiền',
  ]);
  expect(written).toEqual({
    status: 0,
    stdout:
      '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540410005802VN62150811Chuyen tien6304BBB8\n',
    stderr: '',
  });
});

test.each([
  [['encode', '--bin', '123456', '--account', '1'], 1, 'no bank has the BIN'],
  [['encode', '--bin', '970416', '--account', '1', '--amount', '500000000'], 1, '499.999.999'],
  [['encode', '--bin', '970416', '--account', '1', '--amount', '1e3'], 1, 'whole number'],
  [['encode', '--bin', '970416'], 2, 'needs --bin and --account'],
  [['decode', 'a', 'b'], 2, 'one payload at a time'],
  [['decode', '--nothing'], 2, 'Usage'],
  [[], 2, 'Usage'],
])('%j ends with %p and says %p', (args, status, words) => {
  const refused = run(args);
  expect(refused).toMatchObject({ status, stdout: '' });
  expect(refused.stderr).toContain(words);
});
