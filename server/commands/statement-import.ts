import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { statementMappingSchema } from '@choso/shared/contracts';
import { problems } from '@choso/shared/problems';
import { findFeed, importStatement, readStatementFile, StatementRefused } from '../src/banking/index.ts';
import { buildInbox } from '../src/build-inbox.ts';
import { openDatabase } from '../src/db/index.ts';
import { readEnv } from '../src/env.ts';

const USAGE =
  'Dùng: npm run statement:import -- TỆP --connection MÃ_KẾT_NỐI [--account SỐ_TÀI_KHOẢN] [--mapping JSON_CHỌN_CỘT] [--take-alike]';
const IMPORTER = 'command-line';

const { connection, account, mapping, takeAlike, file } = readArguments();
const env = readEnv(process.env);
const db = openDatabase(env.DATABASE_URL);
try {
  // Whoever may run this may read every secret; a demo's feed needs only that there may be a demo.
  const feed = await findFeed(db, connection, env.isProduction ? null : IMPORTER);
  if (!feed) fail(`Không có kết nối "${connection}" đang hoạt động.`, 1);
  const clock = () => Date.now();
  // A server that runs beside this one looks for new events by itself.
  const inbox = buildInbox(db, clock, () => undefined);
  const deps = { db, clock, inbox, readFile: readStatementFile };
  const handedIn = {
    file: readFileSync(file),
    fileName: basename(file),
    accountNumber: account ?? null,
    mapping,
    takeAlike,
  };
  const { id, accepted, repeats, rejected, rejectedCount } = await importStatement(deps, feed, handedIn, IMPORTER);
  for (const { row, reason } of rejected) console.log(`Dòng ${row}: ${reason}`);
  console.log(`Đã nhập ${id}: ${accepted} giao dịch mới, ${repeats} đã có, ${rejectedCount} dòng không nhận.`);
} catch (error) {
  if (!(error instanceof StatementRefused)) throw error;
  for (const { row, reason } of error.rejected) console.error(`Dòng ${row}: ${reason}`);
  console.error([problems[error.code].vi, error.message && `(${error.message})`].filter(Boolean).join(' '));
  process.exitCode = 1;
} finally {
  await db.destroy();
}

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    const options = { connection: text, account: text, mapping: text, 'take-alike': { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file] = positionals;
    if (!file || !values.connection || positionals.length > 1) fail(USAGE, 2);
    const mapping = values.mapping === undefined ? null : statementMappingSchema.parse(JSON.parse(values.mapping));
    return {
      file,
      connection: values.connection,
      account: values.account,
      mapping,
      takeAlike: values['take-alike'] ?? false,
    };
  } catch (error) {
    return fail(`${USAGE}\n${(error as Error).message}`, 2);
  }
}

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
