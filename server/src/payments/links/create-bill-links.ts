import { vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import {
  type Connection,
  createAskers,
  type FindConnection,
  type Inbox,
  type LinkCall,
  type LinkMaker,
  listToldByPull,
  type MadeLink,
  noteAsked,
  type Outside,
  ProviderFailed,
  ProviderRests,
  type SeenLink,
} from '../../banking/index.ts';
import { type Database, inTransaction } from '../../db/index.ts';
import { listAccountsById } from '../../stalls/index.ts';
import { announceLink, witnessLink } from './announce-link.ts';
import { type LinkState, MAKING_MS, nextLookAt, nextRetryAt } from './payment-link.ts';
import { type DueLink, findLinkOfBill, listDueLinks, moveLink } from './store.ts';

interface Deps {
  db: Database;
  clock: () => number;
  inbox: Inbox;
  /** By provider. */
  makers: Outside['links'];
  findConnection: FindConnection;
  publicUrl: () => string;
  /** Called after something was told to open pages. */
  wake: () => void;
  log: { error(details: Record<string, unknown>, message: string): void };
}

/** The codes that providers make of bills. No provider is asked inside a transaction. */
export interface BillLinks {
  /** Have the code of a new bill made now; resolves when it is made, or will not be. Never rejects. */
  makeNow(billId: string): Promise<void>;
  /** Do what is due: make, look, take back. Resolves when all of it is done; never rejects. */
  tick(): Promise<void>;
  /** End what is being asked. */
  stop(): void;
}

const LANES = 4;
// Longer than the longest call, so that nobody else takes the same work on meanwhile.
const WORK_MS = 60_000;
const NOT_THERE = sayReason('link/not-there', {});

/** Make the keeper of links. */
export function createBillLinks(deps: Deps): BillLinks {
  const { db, clock, inbox, makers, findConnection, publicUrl, wake, log } = deps;
  const end = new AbortController();
  const askers = createAskers(clock);
  let isTicking = false;

  /** Ask a provider, unless it failed so often that it rests. Null: nobody to ask any more. */
  const ask = async <Answer>(
    link: DueLink,
    question: (maker: LinkMaker, connection: Connection, call: LinkCall) => Promise<Answer>,
  ): Promise<Answer | null> => {
    const [maker, connection] = [makers[link.provider], await findConnection(link.provider, link.connectionId)];
    if (!maker || !connection) return null;
    const call = { now: clock(), tries: 1, signal: end.signal };
    try {
      const answer = await askers.ask(connection, () => question(maker, connection, call));
      await noteAsked(db, connection.id, null);
      return answer;
    } catch (error) {
      if (error instanceof ProviderFailed && !end.signal.aborted) await noteAsked(db, connection.id, error.message);
      throw error;
    }
  };

  const make = async (link: DueLink): Promise<void> => {
    const claimed = { ...link, state: 'making', dueAt: clock() + MAKING_MS };
    if (link.billState !== 'open') return void (await moveLink(db, link, { state: 'closed', dueAt: null }));
    if (!(await moveLink(db, link, { state: claimed.state, dueAt: claimed.dueAt }))) return;
    const [account] = await listAccountsById(db, [link.bankAccountId]);
    if (!account) throw new Error(`bill ${link.paymentRequestId} has no account`);
    const wanted = { ...link, amountVnd: vnd(link.amountVnd), returnUrl: publicUrl(), account };
    const made = await ask(link, (maker, connection, call) => maker.make(connection, wanted, call)).catch(
      (error: unknown) => {
        if (error instanceof ProviderFailed) return error;
        throw error;
      },
    );
    if (made === null) return finish(claimed, { state: 'failed', problem: NOT_THERE, dueAt: null });
    if (made instanceof ProviderFailed) {
      // Unless it was not asked or refused, nobody knows whether it made one all the same: that one is taken back.
      const isUnknown = !(made instanceof ProviderRests) && (made.status ?? 200) < 400;
      return finish(claimed, { state: 'failed', problem: made.message, dueAt: isUnknown ? clock() : null });
    }
    return finish(claimed, { state: 'open', ...keep(made), dueAt: nextLookAt(link, clock()) ?? clock() });
  };

  const finish = async (link: DueLink, changed: { state: LinkState } & Partial<DueLink>): Promise<void> => {
    await inTransaction(db, async (tx) => {
      const now = clock();
      if (!(await moveLink(tx, link, changed))) return;
      if (changed.state === 'open') await witnessLink(tx, { ...link, ...changed }, now);
      await announceLink(tx, link, now);
    });
    wake();
  };

  const take = async (link: DueLink, connection: Connection, seen: SeenLink): Promise<void> => {
    if (seen.deliveries.length === 0) return;
    const told = await listToldByPull(db, connection.id, link.createdAt);
    const fresh = seen.deliveries.filter(({ body }) => !told.has(body));
    await Promise.all(fresh.map(({ body, read }) => inbox.receive(connection, 'pull', body, read)));
  };

  const look = async (link: DueLink): Promise<void> => {
    const seen = await ask(link, async (maker, connection, call) => {
      const told = await maker.look(connection, toKnown(link), call);
      if (told) await take(link, connection, told);
      return told;
    });
    const dueAt = nextLookAt(link, clock());
    if (!seen?.isOpen) await moveLink(db, link, { state: 'closed', dueAt: null, ...(!seen && { problem: NOT_THERE }) });
    else if (dueAt === null || link.billState === 'void')
      await moveLink(db, link, { state: 'closing', dueAt: clock(), attempts: 0 });
    else await moveLink(db, link, { dueAt, attempts: 0 });
  };

  const takeBack = async (link: DueLink): Promise<void> => {
    await ask(link, async (maker, connection, call) => {
      // What cannot be taken back ends by itself; what nobody was shown is not looked at.
      if (!maker.cancel && link.state === 'failed') return;
      const told = await (maker.cancel ?? maker.look)(connection, toKnown(link), call);
      if (told) await take(link, connection, told);
    });
    await moveLink(db, link, { state: link.state === 'failed' ? 'failed' : 'closed', dueAt: null });
  };

  const work = async (link: DueLink): Promise<void> => {
    if (link.state === 'wanted') return make(link);
    const taken = { ...link, dueAt: clock() + WORK_MS };
    if (!(await moveLink(db, link, { dueAt: taken.dueAt }))) return;
    try {
      if (link.state === 'open') await look(taken);
      else if (link.state === 'making')
        await finish(taken, { state: 'failed', problem: sayReason('link/restarted', {}), dueAt: clock() });
      else await takeBack(taken);
    } catch (error) {
      if (end.signal.aborted) return;
      if (!(error instanceof ProviderFailed)) throw error;
      const dueAt = nextRetryAt(link.attempts, clock());
      await moveLink(db, taken, { dueAt, attempts: link.attempts + 1, ...(dueAt === null && { state: 'closed' }) });
    }
  };
  const tryWork = (link: DueLink) =>
    work(link).catch((error: unknown) => log.error({ err: error, linkId: link.id }, 'a payment link failed'));

  return {
    async makeNow(billId) {
      const link = await findLinkOfBill(db, billId).catch(() => null);
      if (link?.state === 'wanted') await tryWork(link);
    },
    async tick() {
      if (isTicking) return;
      isTicking = true;
      try {
        const due = await listDueLinks(db, clock());
        const lane = async () => {
          for (let next = due.shift(); next && !end.signal.aborted; next = due.shift()) await tryWork(next);
        };
        await Promise.all(Array.from({ length: LANES }, lane));
      } catch (error) {
        log.error({ err: error }, 'payment links could not be listed');
      } finally {
        isTicking = false;
      }
    },
    stop: () => end.abort(),
  };
}

function keep({ linkId, payload, bankBin, accountNumber, holderName }: MadeLink) {
  return { linkId, payload, bankBin, accountNumber, holderName: holderName.slice(0, 120) };
}

function toKnown({ linkId, orderCode, reference, accountNumber }: DueLink) {
  return { linkId, orderCode, reference, accountNumber: accountNumber ?? '' };
}
