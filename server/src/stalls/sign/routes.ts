import { changeStallHours, pauseStall, reopenStall } from '@choso/shared/contracts';
import { type Database, inTransaction, type Tx } from '../../db/index.ts';
import { AppError, type Desk } from '../../http/index.ts';
import type { Actor } from '../../people/index.ts';
import { beginAct, type StallAct } from '../act.ts';
import { presentStall } from '../present-stall.ts';
import { findStallRow } from '../store.ts';
import { changeHours, pause, reopen } from './change-sign.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
}

/** The stall's own sign: its hours, and the notice that it rests. For the holder, and staff who may change goods. */
export function mountSign(desk: Desk<Actor>, deps: Deps): void {
  const { db, wake } = deps;
  const act = async (stallId: string, actor: Actor, work: (tx: Tx, act: StallAct) => Promise<void>) => {
    const begun = await beginAct(deps, stallId, actor, 'edits-goods');
    await inTransaction(db, (tx) => work(tx, begun));
    wake();
    const row = await findStallRow(db, stallId);
    if (!row) throw new AppError('resource/not-found');
    return presentStall(row);
  };

  desk.serveSignedIn(changeStallHours, ({ params, body, actor }) =>
    act(params.stallId ?? '', actor, (tx, begun) => changeHours(tx, begun, body.hours)),
  );
  desk.serveSignedIn(pauseStall, ({ params, body, actor }) =>
    act(params.stallId ?? '', actor, (tx, begun) => pause(tx, begun, body)),
  );
  desk.serveSignedIn(reopenStall, ({ params, actor }) => act(params.stallId ?? '', actor, reopen));
}
