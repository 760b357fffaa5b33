import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { Counter, collectDefaultMetrics, Registry } from 'prom-client';
import {
  createDeliveryDoor,
  type Inbox,
  listMemoPrefixes,
  mountConnectionDesk,
  mountImports,
  mountStatements,
  type Outside,
  type Providers,
  type SecretBox,
} from './banking/index.ts';
import { mountBooks } from './books/index.ts';
import { billListeners, buildInbox } from './build-inbox.ts';
import { mountCatalogue } from './catalogue/index.ts';
import { type Database, isMigrated } from './db/index.ts';
import { mountDemoBank } from './demo-bank/index.ts';
import {
  AppError,
  behindDoor,
  createDesk,
  errorDoor,
  type FaultLog,
  mountProblemPages,
  toOpenApi,
} from './http/index.ts';
import { mountMarkets } from './markets/index.ts';
import { orderBilling } from './order-bills/index.ts';
import { costOfBill, isBillOfOrder, isItemOrdered, mountOrders } from './orders/index.ts';
import { type BillLinks, mountDecisions, mountPayments, mountTransactions } from './payments/index.ts';
import { createAttemptLimit, createAuthenticate, createProveSecret, mountPeople } from './people/index.ts';
import { measureChecks, mountReports } from './reports/index.ts';
import { billLines, debtOfTab, isItemSold, mountReceipts, mountSales } from './sales/index.ts';
import { mountSpeakers } from './speakers/index.ts';
import { mountStalls } from './stalls/index.ts';
import { mountStands } from './stands/index.ts';

/** What the app is built from; tests give their own. */
export interface AppDeps {
  db: Database;
  clock: () => number;
  log: FaultLog;
  demoSecret: string | null;
  /** Seals the secrets of bank connections. */
  secretBox: SecretBox;
  /** The bank providers there are, and what may be asked of them. */
  providers: Providers;
  outside: Outside;
  /** The codes that providers make of bills. */
  billLinks: BillLinks;
  isProduction: boolean;
  publicUrl: () => string;
  webDist: string | null;
  relay: { wake(): void; isReady(): boolean };
  /** Where deliveries go, when not to an inbox in this thread. */
  inbox?: Inbox;
}

/** Build all that answers requests: an Express app, with the door for banks' deliveries in front of it. It does not listen. */
export function createApp(deps: AppDeps): RequestListener {
  const { db, clock, demoSecret, secretBox, providers, outside, publicUrl, relay } = deps;
  const app = express();
  app.disable('x-powered-by');
  // Answers of the API are never kept, and files have tags of their own.
  app.disable('etag');
  app.set('trust proxy', 'loopback');
  const wake = () => relay.wake();
  const inbox = deps.inbox ?? buildInbox(db, clock, wake);
  // A phone on a weak network waits for every byte.
  app.use(compression());
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'script-src': ["'self'", "'wasm-unsafe-eval'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'connect-src': ["'self'", 'ws:', 'wss:'],
          'upgrade-insecure-requests': null,
        },
      },
    }),
  );

  const isSecure = deps.publicUrl().startsWith('https:');
  const attempts = createAttemptLimit();
  const authenticate = createAuthenticate(db, clock, isSecure);
  const desk = createDesk(app, authenticate);
  const registry = new Registry();
  mountHealth(app, registry, deps);
  mountPeople(desk, { db, clock, demoSecret, isSecure });
  mountMarkets(desk, { db });
  const proveSecret = createProveSecret(db, { attempts, demoSecret, clock });
  mountStalls(desk, { db, clock, wake, isSecure, proveSecret, listMemoPrefixes });
  mountCatalogue(desk, {
    ...{ app, db, clock, wake, authenticate },
    isItemUsed: async (tx, itemId) => (await isItemSold(tx, itemId)) || isItemOrdered(tx, itemId),
  });
  mountPayments(desk, {
    links: deps.billLinks,
    app,
    db,
    clock,
    wake,
    listeners: billListeners,
    authenticate,
    isBillOfOrder: (token, billId) => isBillOfOrder(db, token, billId),
    billLines,
  });
  mountTransactions(desk, { db, clock });
  mountConnectionDesk(desk, { db, clock, secretBox, publicUrl, providers, outside });
  mountImports(desk, { db });
  mountStatements(desk, { app, db, clock, inbox, demoSecret, authenticate });
  mountDecisions(desk, { db, clock, wake, listeners: billListeners, costOf: costOfBill, debtOf: debtOfTab });
  mountStands(desk, { app, db, clock, publicUrl, authenticate });
  mountSpeakers(desk, { db, clock });
  mountSales(desk, { db, clock, wake });
  mountReceipts({ app, db, clock, authenticate });
  mountOrders(desk, { db, clock, wake, billing: orderBilling });
  mountBooks(desk, { app, db, clock, authenticate });
  mountReports(desk, { app, db, clock, authenticate });
  if (demoSecret && !deps.isProduction) mountDemoBank(desk, { db, clock, demoSecret, publicUrl: deps.publicUrl });
  mountProblemPages(app);
  app.get('/api/openapi.json', (_request, response) => void response.json(toOpenApi(desk.contracts)));
  app.use(['/api', '/webhooks'], () => {
    throw new AppError('resource/not-found');
  });
  if (deps.webDist) mountWeb(app, deps.webDist);
  app.use(() => {
    throw new AppError('resource/not-found');
  });
  app.use(errorDoor(deps.log));
  const countDelivery = createDeliveryCounter(registry);
  const takeDelivery = createDeliveryDoor({ ...deps, inbox, countDelivery });
  // Machines that deliver need none of what protects a browser.
  return behindDoor(takeDelivery, app);
}

function createDeliveryCounter(registry: Registry) {
  const counter = new Counter({
    name: 'choso_bank_deliveries_total',
    help: 'Deliveries of bank notifications by what became of them',
    labelNames: ['provider', 'outcome'] as const,
    registers: [registry],
  });
  return (provider: string, outcome: string) => counter.inc({ provider, outcome });
}

function mountHealth(app: Express, registry: Registry, { db, relay }: AppDeps): void {
  collectDefaultMetrics({ register: registry });
  measureChecks(registry, db);
  app.get('/healthz', (_request, response) => void response.json({ alive: true }));
  app.get('/readyz', async (_request, response) => {
    const isReady = relay.isReady() && (await isMigrated(db).catch(() => false));
    response.status(isReady ? 200 : 503).json({ ready: isReady });
  });
  app.get(
    '/metrics',
    async (_request, response) => void response.type(registry.contentType).send(await registry.metrics()),
  );
}

/** A browser must always ask for these two: one is how a new version is found, the other how the app looks on a phone. */
function neverStale(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  if (/[/\\](service-worker\.js|manifest\.webmanifest)$/.test(path)) response.setHeader('Cache-Control', 'no-cache');
}

function sendPage(page: string): RequestHandler {
  return (_request, response) => response.setHeader('Cache-Control', 'no-cache').sendFile(page);
}

/** The built pages; every address that is no file is a page of the web app. */
function mountWeb(app: Express, dist: string): void {
  const page = join(dist, 'index.html');
  if (!existsSync(page)) return;
  app.use('/assets', express.static(join(dist, 'assets'), { immutable: true, maxAge: '1y' }));
  app.use(express.static(dist, { index: false, setHeaders: neverStale }));
  // The stall's own page names beforehand what its keypad needs.
  app.get(['/sap', '/sap/{*path}'], sendPage(join(dist, 'sap.html')));
  app.get('/{*path}', sendPage(page));
}
