import {
  changeTab as changeTabContract,
  collectTab as collectTabContract,
  createTabEntry,
  getTab,
  listTabs,
  mergeTab,
  openTab as openTabContract,
  reverseTabEntry as reverseTabEntryContract,
  splitTab,
} from '@choso/shared/contracts';
import { type Database, inTransaction, type Tx } from '../db/index.ts';
import { AppError, type Desk, once, readDeviceTime } from '../http/index.ts';
import { presentBillRows } from '../payments/index.ts';
import type { Actor } from '../people/index.ts';
import { changeDebt, reverseTabEntry } from './change-debt.ts';
import { changeTab } from './change-tab.ts';
import { collectTab } from './collect-tab.ts';
import { mergeTabs, splitTabs } from './merge-tabs.ts';
import { openTab } from './open-tab.ts';
import { getOwnStall } from './own-stall.ts';
import { findTab } from './store.ts';
import { readNotebook, readTab, readTabPage } from './tab-pages.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
}

/** The notebook of a stall: who owes what and since when, and what is paid of it. */
export function mountTabs(desk: Desk<Actor>, { db, clock, wake }: Deps): void {
  const write = async <Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> => {
    const answer = await inTransaction(db, work);
    wake();
    return answer;
  };

  desk.serveSignedIn(listTabs, async ({ params, actor }) => readNotebook(db, await getOwnStall(db, params, actor)));

  desk.serveSignedIn(getTab, async ({ params, actor }) => {
    const stall = await getOwnStall(db, params, actor);
    const tab = await findTab(db, stall.id, params.tabId ?? '');
    if (!tab) throw new AppError('resource/not-found');
    return readTabPage(db, tab);
  });

  desk.serveSignedIn(openTabContract, async ({ params, body, actor, identity }) => {
    const { id: stallId, marketId } = await getOwnStall(db, params, actor);
    const customer = { marketId, stallId, name: body.name, phone: body.phone ?? null };
    return write((tx) =>
      once(tx, identity, clock(), async () => readTab(tx, await openTab(tx, customer, actor.personId, clock()))),
    );
  });

  desk.serveSignedIn(changeTabContract, async ({ params, body, actor }) => {
    const { id: stallId } = await getOwnStall(db, params, actor);
    const { name, phone = null } = body;
    const ask = { stallId, tabId: params.tabId ?? '', name, phone, actor: actor.personId };
    return write(async (tx) => readTabPage(tx, await changeTab(tx, ask, clock())));
  });

  for (const [contract, work] of [
    [mergeTab, mergeTabs],
    [splitTab, splitTabs],
  ] as const)
    desk.serveSignedIn(contract, async ({ params, body, actor, identity }) => {
      const { id: stallId } = await getOwnStall(db, params, actor);
      const ask = { stallId, tabId: params.tabId ?? '', otherTabId: body.otherTabId, actor: actor.personId };
      return write((tx) => once(tx, identity, clock(), async () => readTabPage(tx, await work(tx, ask, clock()))));
    });

  desk.serveSignedIn(collectTabContract, async ({ params, body, actor, identity }) => {
    const { id: stallId } = await getOwnStall(db, params, actor);
    const ask = { stallId, tabId: params.tabId ?? '', amountVnd: body.amountVnd, actor: actor.personId };
    return write((tx) =>
      once(tx, identity, clock(), async () => (await presentBillRows(tx, [await collectTab(tx, ask, clock())]))[0]!),
    );
  });

  desk.serveSignedIn(createTabEntry, async ({ params, body, actor, identity, request }) => {
    const { id: stallId } = await getOwnStall(db, params, actor);
    const { kind, amountVnd, reason } = body;
    const ask = {
      ...{ stallId, tabId: params.tabId ?? '', kind, amountVnd, reason: reason || null, actor: actor.personId },
      enteredAt: body.enteredAt ? Date.parse(body.enteredAt) : null,
      deviceNow: readDeviceTime(request),
    };
    return write((tx) => once(tx, identity, clock(), async () => readTabPage(tx, await changeDebt(tx, ask, clock()))));
  });

  desk.serveSignedIn(reverseTabEntryContract, async ({ params, body, actor, identity }) => {
    const { id: stallId } = await getOwnStall(db, params, actor);
    const { tabId = '', entryId = '' } = params;
    const ask = { stallId, tabId, entryId, reason: body.reason, actor: actor.personId };
    return write((tx) =>
      once(tx, identity, clock(), async () => readTabPage(tx, await reverseTabEntry(tx, ask, clock()))),
    );
  });
}
