import { drawFrom } from '@choso/shared/bank-memo';
import type { Database } from '../../server/src/db/index.ts';
import { verifyMarket } from '../../server/src/ledger/index.ts';
import { proveBills, proveDecisions, proveTransactions } from '../../server/src/payments/index.ts';
import { Broken } from './broken.ts';
import { checkBooks } from './check-books.ts';
import { checkTold } from './check-told.ts';
import { type Checker, createChecker } from './checker.ts';
import type { Sabotage } from './core.ts';
import { drawHistory } from './draw-history.ts';
import { perform } from './perform.ts';
import { retellInOrder } from './retell-in-order.ts';
import type { Step } from './step.ts';
import { tellTheRest } from './tell.ts';
import { forgetHistory, marketIds } from './town.ts';
import { beginWorld, nextNode, reviveNodes, type World } from './world.ts';

/** How a history ended: whole, or with the step after which a rule was broken. */
export type Ending = { kind: 'whole'; steps: number; deaths: number } | { kind: 'broken'; at: number; error: Error };

/** How a history is run. */
export interface HistoryOptions {
  sabotage?: Sabotage;
  /** How many programs serve the one database; what breaks, breaks under the first. */
  nodes?: number;
  /** At the end, tell everything once more to an empty journal, in the bank's own order, and compare the books. */
  isRetold?: boolean;
  /** At the end, let the program's own proof go over every market, too. */
  isProven?: boolean;
}

/** Whether all that was ever seen is unchanged is looked at after so many steps, and at the end. */
const CHECKED_ALL_EVERY = 4;

/** The history of a seed. */
export const historyOf = (seed: number): Step[] => drawHistory(drawFrom(seed));

/**
 * Let a history happen to the real core over a database of the town, with all rules checked after every step, and the
 * whole books at its end.
 */
export async function runHistory(
  engine: Database,
  steps: readonly Step[],
  { sabotage = {}, nodes = 1, isRetold = false, isProven = true }: HistoryOptions = {},
): Promise<Ending> {
  await forgetHistory(engine);
  const world = beginWorld(engine, sabotage, nodes);
  const checker = createChecker(engine);
  let deaths = 0;
  let at = 0;
  try {
    for (const step of steps) {
      deaths += await happen(world, checker, step);
      at += 1;
      if (at % CHECKED_ALL_EVERY === 0) await checker.checkAll();
      await sabotage.catchUp?.();
    }
    await calm(world, checker);
    if (isProven) await prove(world);
    if (isRetold) await retellInOrder(world);
    return { kind: 'whole', steps: steps.length, deaths };
  } catch (error) {
    return { kind: 'broken', at, error: error as Error };
  } finally {
    // Nothing of it may reach into the next history.
    await sabotage.catchUp?.();
  }
}

/** Do one step and check everything. Returns how many programs died in it. */
async function happen(world: World, checker: Checker, { waitMs, acts, fault }: Step): Promise<number> {
  world.clock.advance(waitMs);
  world.isBreaking = fault !== null;
  world.nodes[0]!.life.plan(fault);
  const waiting = world.unanswered.splice(0);
  const isOnlyForgery = waiting.length === 0 && acts.every((act) => act.do === 'garble');
  const before = isOnlyForgery ? await checker.takeStock() : '';
  await Promise.all([...waiting.map((request) => request.again()), ...acts.map((act) => perform(world, act))]);
  world.nodes[0]!.life.plan(null);
  const deaths = reviveNodes(world);
  const [surprise] = world.surprises;
  if (surprise) throw new Broken('everybody gets the answer they should', surprise);
  if (isOnlyForgery && before !== (await checker.takeStock()))
    throw new Broken('what is refused leaves nothing', 'rows were written');
  checkTold(world, await checker.check());
  return deaths;
}

/** Nothing breaks any more: everything is asked, told and closed, and the books are compared with the truth. */
async function calm(world: World, checker: Checker): Promise<void> {
  world.isBreaking = false;
  for (const request of world.unanswered.splice(0)) await request.again();
  await tellTheRest(world);
  await nextNode(world).core.expire();
  const [surprise] = world.surprises;
  if (surprise) throw new Broken('everybody gets the answer they should', surprise);
  const kept = await checker.checkAll();
  checkTold(world, kept);
  await checkBooks(world, world.engine, kept);
}

async function prove({ engine }: World): Promise<void> {
  for (const marketId of marketIds) {
    const { intact, firstBroken } = await verifyMarket(engine, marketId, [
      proveTransactions,
      proveBills,
      proveDecisions,
    ]);
    if (!intact) throw new Broken('the proof finds nothing to complain of', `${marketId}: ${firstBroken?.reason}`);
  }
}
