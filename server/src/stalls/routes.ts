import { listStallAccesses, listStallAccounts, listStalls, type Relation } from '@choso/shared/contracts';
import { toIsoInstant } from '@choso/shared/time';
import { findBank } from '@choso/shared/vietqr';
import { listAccesses } from '../audit/index.ts';
import type { Database } from '../db/index.ts';
import { AppError, type Desk } from '../http/index.ts';
import { getMarketBySlug } from '../markets/index.ts';
import { type Actor, canSellAt, type ProveSecret } from '../people/index.ts';
import { mountAccountChanges } from './account-changes/routes.ts';
import { mountPapers } from './papers/routes.ts';
import { presentStall } from './present-stall.ts';
import { mountSign } from './sign/routes.ts';
import { mountStaff } from './staff/routes.ts';
import { listAccountsOfStall, listStallRows } from './store.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
  proveSecret: ProveSecret;
  isSecure: boolean;
  /** What must stand before the code in memos to stalls, by stall: told by the room of providers, which is above. */
  listMemoPrefixes: (
    db: Database,
    stalls: readonly { stallId: string; bankBin: string }[],
  ) => Promise<Map<string, string>>;
}

/** The stalls of a market; a stall's sign, its people, where it is paid, and who looked at its money. */
export function mountStalls(desk: Desk<Actor>, deps: Deps): void {
  const { db, listMemoPrefixes } = deps;
  mountSign(desk, deps);
  mountPapers(desk, deps);
  mountStaff(desk, deps);
  mountAccountChanges(desk, deps);

  desk.serve(listStalls, async ({ params }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    return { items: (await listStallRows(db, market.id)).map(presentStall) };
  });

  desk.serveSignedIn(listStallAccounts, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const rows = await listAccountsOfStall(db, stallId);
    // The one that bills are made on now; an account that is added from elsewhere does not end those before it.
    const current = rows.find((row) => row.validTo === null);
    const prefixes = await listMemoPrefixes(db, current ? [current] : []);
    return {
      items: rows.map(({ id, bankBin, accountNumber, holderName, validFrom, validTo, relation }) => ({
        id,
        bankBin,
        bankName: findBank(bankBin)?.shortName ?? bankBin,
        accountNumber,
        holderName,
        isCurrent: id === current?.id,
        memoPrefix: id === current?.id ? (prefixes.get(stallId) ?? null) : null,
        relation: relation as Relation | null,
        // Accounts of the beginning are valid since ever.
        validFrom: validFrom === 0 ? null : toIsoInstant(validFrom),
        validTo: validTo === null ? null : toIsoInstant(validTo),
      })),
    };
  });

  desk.serveSignedIn(listStallAccesses, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    return { items: await listAccesses(db, stallId) };
  });
}
