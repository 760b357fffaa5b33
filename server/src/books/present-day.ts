import type { DayActView, DayCloseView } from '@choso/shared/contracts';
import { subtractVnd, vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Database, Tx } from '../db/index.ts';
import { type DayAct, type Figures, mayReopenUntil, stateOf } from './day-state.ts';
import { type DayActRow, listDayActs } from './day-store.ts';
import { readExpected } from './expected.ts';

/** How a day of a stall stands, for whoever asks. */
export async function presentDay(
  db: Database | Tx,
  stall: { id: string; marketId: string },
  businessDate: string,
  personId: string,
): Promise<DayCloseView> {
  const acts = await listDayActs(db, stall.id, businessDate);
  const expected = await readExpected(db, stall, businessDate);
  const state = stateOf(acts as readonly (DayActRow & DayAct)[]);
  const closed = state === 'open' ? null : figuresOf(acts.findLast(({ kind }) => kind === 'close'))?.expected;
  const then = closed ?? expected;
  return {
    stallId: stall.id,
    businessDate,
    state,
    expected,
    sinceClose: {
      transfersVnd: subtractVnd(expected.transfersVnd, vnd(then.transfersVnd)),
      cashVnd: subtractVnd(expected.cashVnd, vnd(then.cashVnd)),
      revenueVnd: subtractVnd(expected.revenueVnd, vnd(then.revenueVnd)),
    },
    mayReopenUntil: toIsoInstant(mayReopenUntil(businessDate)),
    acts: acts.map((act): DayActView => {
      const { id, kind, at, name, actor, note } = act;
      return {
        id,
        kind: kind as DayAct['kind'],
        at: toIsoInstant(at),
        by: name,
        isOwn: actor === personId,
        note,
        figures: figuresOf(act),
      };
    }),
  };
}

function figuresOf(act: DayActRow | undefined): Figures | null {
  return act?.figures ? (JSON.parse(act.figures) as Figures) : null;
}
