import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../server/src/app.ts';
import {
  createFindConnection,
  createSecretBox,
  type Outside,
  openOutside,
  type Providers,
  providers,
} from '../../server/src/banking/index.ts';
import { buildInbox } from '../../server/src/build-inbox.ts';
import type { Database } from '../../server/src/db/index.ts';
import { createRelay } from '../../server/src/outbox/index.ts';
import { type BillLinks, createBillLinks } from '../../server/src/payments/index.ts';
import { attachRealtime, type Realtime } from '../../server/src/realtime/index.ts';
import { createCaller, type HouseCaller } from './caller.ts';
import { openTestDatabase, type Seed, type TestDatabase } from './database.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export const DEMO_SECRET = 'a-secret-of-the-tests';
/** Seals the secrets of a test's connections, as the key file does in production. */
export const secretBox = createSecretBox(Buffer.alloc(32, 'a key of the tests'));

/** The whole house as `main.ts` builds it, on its own database and port, under a clock of the test's. */
export interface House extends HouseCaller {
  url: string;
  db: Database;
  database: TestDatabase;
  clock: TestClock;
  outside: Outside;
  billLinks: BillLinks;
  /** What the error door logged as our own fault. `close` throws when one is left: take out what the test expects. */
  faults: Record<string, unknown>[];
  /** Stop handing out events, as when the relay has died; money must not care. */
  stopRelay(): void;
  close(): Promise<void>;
}

interface HouseOptions {
  now?: number;
  seed?: Seed;
  isProduction?: boolean;
  adapters?: Providers;
  /** Providers of the test's own, by name; the others are out of reach. */
  baseUrls?: Record<string, string>;
  /** The address under which people reach it, when that is not where it listens. */
  publicUrl?: string;
}

/** Start a house; the demo market stands in it unless `seed` is `none`. */
export async function startHouse({
  now,
  seed = 'demo',
  isProduction = false,
  adapters = providers,
  baseUrls = {},
  publicUrl: givenUrl,
}: HouseOptions = {}): Promise<House> {
  const clock = createTestClock(now);
  const database = await openTestDatabase({ seed });
  const { db } = database;
  const faults: Record<string, unknown>[] = [];
  const log = { error: (details: Record<string, unknown>) => void faults.push(details) };

  let realtime: Realtime | undefined;
  const relay = createRelay({ db, clock, listener: () => realtime });
  let url = '';
  const publicUrl = () => givenUrl ?? url;
  const demoSecret = seed === 'demo' ? DEMO_SECRET : null;
  const outside = openTestOutside(adapters, baseUrls);
  const built = { db, clock, log, demoSecret, secretBox, isProduction, publicUrl, webDist: null, relay };
  const billLinks = createBillLinks({
    db,
    clock,
    inbox: buildInbox(db, clock, () => relay.wake()),
    makers: outside.links,
    findConnection: createFindConnection({ db, clock, demoSecret: null, secretBox }),
    publicUrl,
    wake: () => relay.wake(),
    log,
  });
  const server = createServer(createApp({ ...built, providers: adapters, outside, billLinks }));
  realtime = attachRealtime(server, { db, clock, isSecure: publicUrl().startsWith('https:'), relay });
  await relay.start();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function close() {
    relay.stop();
    server.closeAllConnections();
    await realtime?.close();
    await database.close();
    if (faults.length > 0) throw new Error(`the house logged ${faults.length} faults`, { cause: faults[0]?.err });
  }
  return {
    url,
    db,
    database,
    clock,
    outside,
    billLinks,
    faults,
    stopRelay: relay.stop,
    close,
    ...createCaller(url, clock, DEMO_SECRET),
  };
}

// Nothing listens there: a test that forgot its own provider asks nobody's.
const NOWHERE = 'http://127.0.0.1:9';

function openTestOutside(adapters: Providers, baseUrls: Record<string, string>): Outside {
  const nowhere = Object.fromEntries(Object.keys(adapters).map((name) => [name, NOWHERE]));
  const pause = async () => undefined;
  return openOutside({ pause, msPerTry: 500, baseUrls: { ...nowhere, ...baseUrls } }, adapters);
}
