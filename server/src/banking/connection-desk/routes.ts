import {
  createBankConnection,
  listBankConnections,
  revokeBankConnection,
  rotateBankConnection,
  testBankConnection,
} from '@choso/shared/contracts';
import { type Database, inTransaction, newId, type Tx } from '../../db/index.ts';
import { AppError, type Desk, once, type RequestIdentity } from '../../http/index.ts';
import { type Actor, canSellAt, holdsStall } from '../../people/index.ts';
import { findStall } from '../../stalls/index.ts';
import { createFindConnection } from '../find-connection.ts';
import type { Outside, Providers } from '../providers.ts';
import type { SecretBox } from '../seal-secret.ts';
import { listKinds } from './choose-secret.ts';
import { type Act, connectFeed, type Done } from './connect-feed.ts';
import { presentConnection, webhookUrl } from './present-connection.ts';
import { revokeFeed } from './revoke-feed.ts';
import { rotateSecret } from './rotate-secret.ts';
import { findOwnConnection, listOwnConnections } from './store.ts';
import { testConnection } from './test-connection.ts';

interface Deps {
  db: Database;
  clock: () => number;
  secretBox: SecretBox;
  publicUrl: () => string;
  providers: Providers;
  outside: Outside;
}

/** Where the holder of a stall connects its bank feeds. Staff who only sell there are refused; to others it is not there. */
export function mountConnectionDesk(desk: Desk<Actor>, deps: Deps): void {
  const { db, clock, secretBox, publicUrl, providers, outside } = deps;
  const tools = { secretBox, providers };
  const findConnection = createFindConnection({ ...deps, demoSecret: null });
  const underTest = new Set<string>();

  const begin = async (params: Record<string, string>, actor: Actor): Promise<Act> => {
    const stallId = params.stallId ?? '';
    if (!holdsStall(actor, stallId))
      throw new AppError(canSellAt(actor, stallId) ? 'session/forbidden' : 'resource/not-found');
    const stall = await findStall(db, stallId);
    if (!stall) throw new AppError('resource/not-found');
    return { stallId, marketId: stall.marketId, personId: actor.personId, at: clock() };
  };
  const show = async ({ stallId }: Act, id: string) => {
    const row = await findOwnConnection(db, stallId, id);
    if (!row) throw new AppError('resource/not-found');
    return presentConnection(row, { ...tools, publicUrl, now: clock() });
  };
  // What is remembered for a repeated request holds the drawn secret sealed, as the connection itself does.
  const doOnce = async (act: Act, identity: RequestIdentity, work: (tx: Tx) => Promise<Done>) => {
    const { id, drawn } = await inTransaction(db, (tx) => once(tx, identity, act.at, () => work(tx)));
    return { connection: await show(act, id), secret: drawn && secretBox.open(drawn, id) };
  };

  desk.serveSignedIn(listBankConnections, async ({ params, actor }) => {
    const { stallId, at: now } = await begin(params, actor);
    const rows = await listOwnConnections(db, stallId);
    const id = newId();
    const kinds = listKinds(providers);
    const names = Object.keys(providers);
    return {
      items: rows.map((row) => presentConnection(row, { ...tools, publicUrl, now })),
      kinds,
      next: { id, webhookUrls: Object.fromEntries(names.map((one) => [one, webhookUrl(publicUrl(), one, id)])) },
    };
  });

  desk.serveSignedIn(createBankConnection, async ({ params, body, actor, identity }) => {
    const act = await begin(params, actor);
    return doOnce(act, identity, (tx) => connectFeed(tx, tools, act, { ...body, id: body.id ?? newId() }));
  });

  desk.serveSignedIn(rotateBankConnection, async ({ params, body, actor, identity }) => {
    const act = await begin(params, actor);
    return doOnce(act, identity, (tx) => rotateSecret(tx, tools, act, { id: params.id ?? '', ...body }));
  });

  desk.serveSignedIn(revokeBankConnection, async ({ params, actor }) => {
    const act = await begin(params, actor);
    const id = params.id ?? '';
    await inTransaction(db, (tx) => revokeFeed(tx, act, id));
    return show(act, id);
  });

  desk.serveSignedIn(testBankConnection, async ({ params, actor }) => {
    const act = await begin(params, actor);
    const { id, provider, kind, status, webhookUrl: url } = await show(act, params.id ?? '');
    if (status !== 'active') throw new AppError('bank-connection/revoked');
    const connection = await findConnection(provider, id);
    if (!connection) throw new AppError('bank-connection/no-webhook');
    // One at a time: whoever presses again and again waits for the answer of the first.
    if (underTest.has(id)) throw new AppError('request/too-many');
    underTest.add(id);
    const test = testConnection({ db, providers, outside, url, now: act.at }, connection, kind);
    const seen = await test.finally(() => underTest.delete(id));
    if (!seen) throw new AppError('bank-connection/no-webhook');
    return seen;
  });
}
