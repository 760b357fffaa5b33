import { addVnd, type Vnd, vnd } from '@choso/shared/money';
import { applyCredit, applyReturn, type Bill } from './payment-request.ts';

/**
 * One movement of money that names a bill, as its bank told it, or as a person decided.
 *
 * The direction `accept` moves nothing: the stall is content although `amountVnd` is missing.
 */
export interface BillMovement {
  direction: string;
  amountVnd: Vnd;
  bookedAt: number;
  providerEventId: string;
  isManual?: boolean;
}

/** A bill after its movements, and how much of the outgoing ones gave back nothing that it had. */
export interface Replayed {
  bill: Bill;
  ignoredVnd: Vnd;
}

type Place = Pick<BillMovement, 'bookedAt' | 'direction' | 'amountVnd'>;

/**
 * Which of two movements the bank booked first. Within one second what came counts before what left, then the smaller
 * before the larger: the numbers of two providers have no order in common, and who told first must not matter.
 */
export function inBankOrder(one: Place, other: Place): number {
  const isOut = ({ direction }: Place) => Number(direction === 'out');
  return one.bookedAt - other.bookedAt || isOut(one) - isOut(other) || one.amountVnd - other.amountVnd;
}

/**
 * A bill after all its movements, in the order in which its bank booked them.
 *
 * What we heard first depends on providers and networks; what the books say may not. Nothing can be given back before it
 * came: outgoing money that exceeds what the bill then held is ignored in that part.
 */
export function replayMovements(bill: Bill, movements: readonly BillMovement[]): Replayed {
  const hasCome = movements.some(({ direction }) => direction === 'in');
  const untouched: Bill = {
    ...bill,
    receivedVnd: vnd(0),
    settledAt: null,
    flags: [],
    // Only money that came can make a bill ask again that asks no longer.
    state: bill.voidReason === 'cancelled' || (bill.voidReason !== null && !hasCome) ? 'void' : 'open',
  };
  const moved = movements.filter(({ direction }) => direction !== 'accept');
  const replayed = moved.sort(inBankOrder).reduce<Replayed>(apply, { bill: untouched, ignoredVnd: vnd(0) });
  return movements.some(({ isManual }) => isManual) ? decide(replayed, movements) : replayed;
}

function apply({ bill, ignoredVnd }: Replayed, { direction, amountVnd, bookedAt }: BillMovement): Replayed {
  if (direction === 'in') return { bill: applyCredit(bill, amountVnd, bookedAt).bill, ignoredVnd };
  const givenBackVnd = vnd(Math.min(amountVnd, bill.receivedVnd));
  return {
    bill: givenBackVnd > 0 ? applyReturn(bill, givenBackVnd).bill : bill,
    ignoredVnd: addVnd(ignoredVnd, vnd(amountVnd - givenBackVnd)),
  };
}

/** What people's decisions add, after all that moved. */
function decide({ bill, ignoredVnd }: Replayed, movements: readonly BillMovement[]): Replayed {
  const accepted = movements.filter(({ direction }) => direction === 'accept').sort(inBankOrder);
  const isContent = bill.state === 'open' && bill.receivedVnd > 0;
  // Whoever was content without a little is not so without all that was sent back since.
  const content = isContent ? accepted.find((one) => covers(one, bill.receivedVnd, bill.amountVnd)) : undefined;
  const settled = content ? ({ state: 'settled', settledAt: content.bookedAt } as const) : {};
  const flags = new Set(bill.flags);
  if (bill.state === 'open' && !content && accepted.some((one) => wasContent(one, bill, movements)))
    flags.add('reversed');
  return { bill: { ...bill, ...settled, flags: [...flags, 'manual'] }, ignoredVnd };
}

function covers(accepted: BillMovement, receivedVnd: number, amountVnd: Vnd): boolean {
  return receivedVnd + accepted.amountVnd >= amountVnd;
}

/** Whether it is for what was sent back since that a stall's being content settles nothing any more. */
function wasContent(accepted: BillMovement, bill: Bill, movements: readonly BillMovement[]): boolean {
  const returned = movements.filter((one) => one.direction === 'out' && one.bookedAt > accepted.bookedAt);
  const returnedVnd = returned.reduce((sum, one) => sum + one.amountVnd, 0);
  return returnedVnd > 0 && covers(accepted, bill.receivedVnd + returnedVnd, bill.amountVnd);
}
