import { parseArgs } from 'node:util';
import { decodeVietQr, encodeVietQr, VietQrError } from '@choso/shared/vietqr';

const USAGE = `Usage:
  npm run -s vietqr -- decode [PAYLOAD]       one payload, or one a line on standard input; one JSON object a line
  npm run -s vietqr -- encode --bin B --account A [--amount N] [--memo M]
`;
const OK = 0;
const FAILED = 1;
const MISUSED = 2;

class UsageError extends Error {}

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(args);
    const [command, ...rest] = positionals;
    if (values.help) return say(USAGE);
    if (command === 'decode') return await decode(rest);
    if (command === 'encode' && rest.length === 0) return encode(values);
    throw new UsageError(command === undefined ? 'say decode or encode' : `cannot do: ${positionals.join(' ')}`);
  } catch (error) {
    if (error instanceof VietQrError) return complain(`Refused (${error.code}): ${error.message}.\n`, FAILED);
    if (error instanceof UsageError) return complain(`${error.message}\n${USAGE}`, MISUSED);
    throw error;
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        bin: { type: 'string' },
        account: { type: 'string' },
        amount: { type: 'string' },
        memo: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function decode(payloads: string[]): Promise<number> {
  if (payloads.length > 1) throw new UsageError('one payload at a time; put it in quotes, for it may hold spaces');
  let code = OK;
  for await (const payload of payloads.length === 1 ? payloads : standardInputLines()) {
    const result = decodeVietQr(payload);
    if (!result.ok) code = FAILED;
    say(`${JSON.stringify(toLine(result))}\n`);
  }
  return code;
}

function toLine(result: ReturnType<typeof decodeVietQr>) {
  if (!result.ok) {
    const nothing = { kind: null, bankBin: null, accountNumber: null, amountVnd: null, memo: null };
    return { ok: false, ...nothing, warnings: [], error: result.error };
  }
  const { kind, bankBin, accountNumber, amountVnd, memo, warnings } = result;
  return { ok: true, kind, bankBin, accountNumber, amountVnd, memo, warnings, error: null };
}

function encode({ bin, account, amount, memo }: Record<string, string | boolean | undefined>): number {
  if (typeof bin !== 'string' || typeof account !== 'string') throw new UsageError('encode needs --bin and --account');
  const amountVnd = typeof amount === 'string' ? toWholeNumber(amount) : undefined;
  const text = typeof memo === 'string' ? memo : undefined;
  return say(`${encodeVietQr({ bankBin: bin, accountNumber: account, amountVnd, memo: text })}\n`);
}

/** Digits only: Number() alone would also take "1e3", "0x10" and an empty string. */
function toWholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** Lines end at a line feed and nowhere else, so that answers and payloads keep the same numbers. */
async function* standardInputLines(): AsyncGenerator<string> {
  process.stdin.setEncoding('utf8');
  let pending = '';
  for await (const chunk of process.stdin) {
    const lines = (pending + chunk).split('\n');
    pending = lines.pop() ?? '';
    yield* lines;
  }
  if (pending !== '') yield pending;
}

function say(text: string): number {
  process.stdout.write(text);
  return OK;
}

function complain(text: string, code: number): number {
  process.stderr.write(text);
  return code;
}
