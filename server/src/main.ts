import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { seedDemo } from '../../prisma/seed/seed-demo.ts';
import { seedNotebooks } from '../../prisma/seed/seed-notebooks.ts';
import { createApp } from './app.ts';
import { createDaySigner, keepSigningKey } from './audit/index.ts';
import {
  createFindConnection,
  createPull,
  createSecretBox,
  forgetPreviousSecrets,
  keepSecretKey,
  openOutside,
  PULL_TICK_MS,
  providers,
} from './banking/index.ts';
import { checkInThread } from './check-in-thread.ts';
import { createTurns, migrate, openDatabase } from './db/index.ts';
import { keepDemoSecret } from './demo-secret.ts';
import { readEnv } from './env.ts';
import { openInboxThread } from './inbox-in-thread.ts';
import { startJobs } from './jobs/index.ts';
import { orderBilling } from './order-bills/index.ts';
import { expireParts } from './orders/index.ts';
import { createRelay } from './outbox/index.ts';
import { createBillLinks, expireBills } from './payments/index.ts';
import { attachRealtime, type Realtime } from './realtime/index.ts';
import { createNightlyCheck } from './reports/index.ts';
import { applyDueChanges, reopenRested } from './stalls/index.ts';

const env = readEnv(process.env);
// The same from its source and compiled.
const root = resolve(createRequire(import.meta.url).resolve('#package'), '../..');
const clock = () => Date.now();
const log = pino({ level: 'warn' });

const turns = createTurns();
const db = openDatabase(env.DATABASE_URL, turns);
const secretBox = createSecretBox(keepSecretKey(env.SECRET_KEY_FILE));
const inThread = checkInThread(env.DATABASE_URL);
const key = keepSigningKey(env.LEDGER_KEY_FILE);
const signDays = createDaySigner({ db, key, clock, findEnds: inThread.findDayEnds });
const checkBooks = createNightlyCheck({ db, clock, check: inThread.checkBooks });
await migrate(db);
const wantsDemo = (env.SEED ?? (env.isProduction ? 'none' : 'demo')) === 'demo';
const demoSecret = wantsDemo ? keepDemoSecret(env.DEMO_SECRET, resolve(root, 'data/demo-secret')) : null;
if (wantsDemo) {
  await seedDemo(db, clock());
  await seedNotebooks(db, clock());
}

let realtime: Realtime | undefined;
const relay = createRelay({ db, clock, listener: () => realtime });
const inbox = openInboxThread({ url: env.DATABASE_URL, turns, afterCommit: () => relay.wake() });
let address = '';
const publicUrl = () => env.PUBLIC_URL ?? address;
const webDist = env.WEB_DIST ?? resolve(root, 'web/dist');
const outside = openOutside({ pause, msPerTry: 10_000 });
const billLinks = createBillLinks({
  db,
  clock,
  inbox,
  makers: outside.links,
  findConnection: createFindConnection({ db, clock, demoSecret: null, secretBox }),
  publicUrl,
  wake: () => relay.wake(),
  log,
});
const app = createApp({
  db,
  clock,
  log,
  demoSecret,
  secretBox,
  providers,
  outside,
  billLinks,
  isProduction: env.isProduction,
  publicUrl,
  webDist,
  relay,
  inbox,
});
// Whoever never finishes what they ask keeps no place from others; a picture over a weak network has its half minute.
const server = createServer({ headersTimeout: 5_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 }, app);
realtime = attachRealtime(server, { db, clock, isSecure: publicUrl().startsWith('https:'), relay });
await relay.start();
const pull = createPull({
  db,
  clock,
  inbox,
  secretBox,
  sources: outside.sources,
  log,
});
void pull.tick();
const stopJobs = startJobs(
  [
    { everyMs: 5000, run: async () => void ((await expireBills(db, clock())) > 0 && relay.wake()) },
    { everyMs: 10_000, run: async () => void ((await expireParts(db, orderBilling, clock())) > 0 && relay.wake()) },
    { everyMs: 5000, run: async () => void ((await applyDueChanges(db, clock())) > 0 && relay.wake()) },
    { everyMs: 30_000, run: async () => void ((await reopenRested(db, clock())) > 0 && relay.wake()) },
    { everyMs: 10_000, run: signDays },
    { everyMs: 60_000, run: checkBooks },
    { everyMs: 3_600_000, run: () => forgetPreviousSecrets(db, clock()) },
    { everyMs: 5000, run: billLinks.tick },
    // One provider that does not answer must not keep the others waiting for the next look.
    { everyMs: PULL_TICK_MS, run: async () => void pull.tick() },
  ],
  log,
);

await inbox.isOpen;
server.listen(env.PORT, env.HOST, () => {
  address = `http://${env.HOST}:${(server.address() as AddressInfo).port}`;
  console.log(`\nChợ Số đang chạy:  ${publicUrl()}\n`);
  console.log(`  Chợ (người mua)     ${publicUrl()}/cho/cho-go-cong`);
  console.log(`  Sạp (tiểu thương)   ${publicUrl()}/sap`);
  console.log(`  Ban quản lý         ${publicUrl()}/ban-quan-ly`);
  if (demoSecret) {
    console.log(`  Ngân hàng thử       ${publicUrl()}/ngan-hang-thu`);
    console.log(`\n  Đăng nhập demo: gc-a01 (sạp) · board@go-cong · auditor@go-cong · union@van-dau`);
    console.log(`  Mật khẩu demo:  ${demoSecret}\n`);
  }
});

async function stop() {
  stopJobs();
  pull.stop();
  billLinks.stop();
  relay.stop();
  await realtime?.close();
  server.close();
  await inbox.close();
  await db.destroy();
  process.exit(0);
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
process.once('disconnect', stop);
