import { changeStallPapers, getStallPapers } from '@choso/shared/contracts';
import { type Database, inTransaction } from '../../db/index.ts';
import { AppError, type Desk } from '../../http/index.ts';
import type { Actor } from '../../people/index.ts';
import { beginAct } from '../act.ts';
import { findStall } from '../store.ts';
import { changePapers } from './change-papers.ts';
import { presentPapers } from './present-papers.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
}

/** What a stall's papers say of it, for its holder alone. */
export function mountPapers(desk: Desk<Actor>, deps: Deps): void {
  const { db, wake } = deps;
  const read = async (stallId: string) => {
    const stall = await findStall(db, stallId);
    if (!stall) throw new AppError('resource/not-found');
    return presentPapers(stall);
  };
  desk.serveSignedIn(getStallPapers, async ({ params, actor }) => {
    const { stallId } = await beginAct(deps, params.stallId ?? '', actor, 'holds');
    return read(stallId);
  });
  desk.serveSignedIn(changeStallPapers, async ({ params, body, actor }) => {
    const begun = await beginAct(deps, params.stallId ?? '', actor, 'holds');
    await inTransaction(db, (tx) => changePapers(tx, begun, body));
    wake();
    return read(begun.stallId);
  });
}
