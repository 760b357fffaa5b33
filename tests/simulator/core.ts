import {
  createInbox,
  createPull,
  createStoreBatch,
  findFeed,
  type Inbox,
  importStatement,
  openDeliveryDesks,
  type PullSource,
  providers,
} from '../../server/src/banking/index.ts';
import type { Database } from '../../server/src/db/index.ts';
import { createDesk } from '../../server/src/http/index.ts';
import { followPayments, orderBilling } from '../../server/src/order-bills/index.ts';
import { costOfBill, isBillOfOrder, mountOrders } from '../../server/src/orders/index.ts';
import { createBooker, expireBills, mountDecisions, mountPayments } from '../../server/src/payments/index.ts';
import type { Actor } from '../../server/src/people/index.ts';
import { billLines } from '../../server/src/sales/index.ts';
import { createSwitchboard, type Switchboard } from './switchboard.ts';
import { stalls } from './town.ts';

type Book = ReturnType<typeof createBooker>['book'];

/** Parts of the core made worse on purpose, to see whether the checker notices. */
export interface Sabotage {
  book?: (book: Book) => Book;
  inbox?: (inbox: Inbox) => Inbox;
  pull?: () => Promise<void>;
  send?: (send: Switchboard['send'], db: Database) => Switchboard['send'];
  /** Do what it left undone; called when a step has been checked, so that nothing goes on under the checker's eyes. */
  catchUp?: () => Promise<unknown>;
}

/** A statement as reading its file would give it. */
export type Statement = Awaited<ReturnType<Parameters<typeof importStatement>[0]['readFile']>>;

/** What the core asks of the world outside. */
export interface Outside {
  clock: () => number;
  /** Where providers are asked, by their names. */
  sources: Readonly<Record<string, PullSource>>;
  log: { error(details: Record<string, unknown>, message: string): void };
}

/** The payment core as the app wires it, entered without a network. */
export interface Core {
  send: Switchboard['send'];
  /** The job that asks providers what they told. */
  pull(): Promise<void>;
  /** Import a statement that has been read. */
  importStatement(feedId: string, statement: Statement): Promise<void>;
  /** The job that closes bills whose time is over. */
  expire(): Promise<number>;
}

/** Start the core over a database, as after every start of the program. */
export function startCore(db: Database, { clock, sources, log }: Outside, sabotage: Sabotage = {}): Core {
  const { app, send } = createSwitchboard();
  const right = createBooker([followPayments]);
  const booker = { ...right, book: sabotage.book?.(right.book) ?? right.book };
  const inbox = createInbox({ store: createStoreBatch({ db, clock, booker }), afterCommit: nobodyListens });
  const usedInbox = sabotage.inbox?.(inbox) ?? inbox;
  for (const { provider, path, take } of openDeliveryDesks({
    db,
    clock,
    inbox: usedInbox,
    providers,
    demoSecret: null,
  })) {
    app.post(`/webhooks/${provider}/:connectionId${path}`, async ({ params, headers, rawHeaders, body }, response) => {
      const answer = await take({ connectionId: String(params.connectionId), headers, rawHeaders, body });
      response.status(answer.status).json(answer.body);
    });
  }
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    toHolder(String(request.headers.authorization ?? ''));
  const desk = createDesk<Actor>(app, authenticate);
  const isBillOf = (token: string, billId: string) => isBillOfOrder(db, token, billId);
  const listeners = [followPayments];
  // Nobody in this town makes codes.
  const links = { makeNow: async () => undefined };
  const told = { listeners, billLines, links };
  mountPayments(desk, { app, db, clock, wake: nobodyListens, ...told, authenticate, isBillOfOrder: isBillOf });
  mountDecisions(desk, { db, clock, wake: nobodyListens, listeners, costOf: costOfBill });
  mountOrders(desk, { db, clock, wake: nobodyListens, billing: orderBilling });
  const pull = createPull({ db, clock, inbox: usedInbox, sources, log });
  return {
    send: sabotage.send?.(send, db) ?? send,
    expire: () => expireBills(db, clock()),
    pull: sabotage.pull ?? (() => pull.tick()),
    async importStatement(feedId, statement) {
      const feed = await findFeed(db, feedId, null);
      if (!feed) throw new Error(`there is no feed ${feedId}`);
      const deps = { db, clock, inbox: usedInbox, readFile: async () => statement };
      const handedIn = { file: Buffer.from(feedId), fileName: 'sao-ke.csv', mapping: null, takeAlike: true };
      await importStatement(deps, feed, { ...handedIn, accountNumber: statement.accountNumber }, 'holder-a1');
    },
  };
}

function nobodyListens(): void {}

/** Whoever holds the stall of that name, or null. */
function toHolder(stallId: string): Actor | null {
  const stall = stalls.find(({ id }) => id === stallId);
  if (!stall) return null;
  const roles = [{ role: 'stallholder' as const, marketId: stall.marketId, stallId }];
  return { personId: `holder-${stallId}`, login: stallId, name: stallId, roles };
}
