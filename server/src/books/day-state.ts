import { subtractVnd, type Vnd } from '@choso/shared/money';
import { businessDayRange } from '@choso/shared/time';

/** What the journal expects of a day. */
export interface Expected {
  transfersVnd: Vnd;
  transferCount: number;
  sentVnd: Vnd;
  cashVnd: Vnd;
  unclearVnd: Vnd;
  unclearCount: number;
  revenueVnd: Vnd;
}

/** What was counted at the close, and how far it is from what the journal expects. Counted less expected. */
export interface Figures {
  expected: Expected;
  bankAppVnd: Vnd | null;
  openingCashVnd: Vnd;
  countedCashVnd: Vnd;
  transferDifferenceVnd: Vnd | null;
  cashDifferenceVnd: Vnd;
}

/** One act on a day, in its place among the others. */
export interface DayAct {
  kind: 'close' | 'ask-reopen' | 'reopen';
  actor: string;
}

/** How a day stands after its acts. */
export type DayState = 'open' | 'closed' | 'reopen-asked';

const after: Record<DayAct['kind'], DayState> = { close: 'closed', 'ask-reopen': 'reopen-asked', reopen: 'open' };

/** How a day stands: what its last act left it as. */
export function stateOf(acts: readonly DayAct[]): DayState {
  const last = acts.at(-1);
  return last ? after[last.kind] : 'open';
}

/** Set what was counted beside what is expected. The drawer holds what was in it before the day, too. */
export function compare(
  expected: Expected,
  counted: { bankAppVnd: Vnd | null; openingCashVnd: Vnd; countedCashVnd: Vnd },
): Figures {
  const { bankAppVnd, openingCashVnd, countedCashVnd } = counted;
  return {
    expected,
    ...counted,
    transferDifferenceVnd: bankAppVnd === null ? null : subtractVnd(bankAppVnd, expected.transfersVnd),
    cashDifferenceVnd: subtractVnd(subtractVnd(countedCashVnd, openingCashVnd), expected.cashVnd),
  };
}

/** Whether what was counted differs from what is expected: then the close needs a sentence. */
export function differs({ transferDifferenceVnd, cashDifferenceVnd }: Figures): boolean {
  return cashDifferenceVnd !== 0 || (transferDifferenceVnd ?? 0) !== 0;
}

/** Until when a closed day may be opened again: the end of the day after it. */
export function mayReopenUntil(businessDate: string): number {
  return businessDayRange(businessDate).until + 86_400_000;
}

/** Until when what was asked in time may be agreed to: whoever is asked may need a night. */
export function mayAgreeUntil(businessDate: string): number {
  return mayReopenUntil(businessDate) + 86_400_000;
}

/** Why an act is not possible now, or null. Who asked to open a day again may not agree to it. */
export function refuseAct(
  kind: DayAct['kind'],
  acts: readonly DayAct[],
  { actor, businessDate, now }: { actor: string; businessDate: string; now: number },
): 'day/closed' | 'day/not-closed' | 'day/not-yet' | 'day/too-late' | 'day/nothing-asked' | 'day/second-person' | null {
  const state = stateOf(acts);
  if (kind === 'close') {
    if (now < businessDayRange(businessDate).from) return 'day/not-yet';
    return state === 'open' ? null : 'day/closed';
  }
  if (kind === 'ask-reopen') {
    if (state === 'open') return 'day/not-closed';
    if (state === 'reopen-asked') return 'day/closed';
    return now > mayReopenUntil(businessDate) ? 'day/too-late' : null;
  }
  if (state !== 'reopen-asked') return 'day/nothing-asked';
  if (acts.at(-1)?.actor === actor) return 'day/second-person';
  return now > mayAgreeUntil(businessDate) ? 'day/too-late' : null;
}
