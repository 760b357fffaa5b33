import type { ReceiverId, SenderId } from '@choso/shared/bank-memo';
import type { Fault } from './mortal-database.ts';
import type { ConnectionId } from './town.ts';

/**
 * One act of somebody. `bill`, `fact`, `notice` count what there is, and begin again at its end; an act on nothing does
 * nothing, so that a history with a step taken out is a history too.
 */
export type Act =
  | { do: 'ask'; stall: number; amountVnd: number; taps: 1 | 2 }
  | { do: 'order'; stalls: readonly number[]; halfKilos: number }
  | { do: 'cancel'; bill: number }
  | { do: 'cancel-part'; bill: number }
  | { do: 'replace'; bill: number; amountVnd: number }
  | { do: 'promise'; bill: number }
  | { do: 'decide'; kind: DecisionKind; bill: number; transaction: number; amountVnd: number }
  | { do: 'expire' }
  | { do: 'pay'; bill: number; pays: Pays; names: Names; onto: Onto; bank: Bank; told: Told }
  | { do: 'give-back'; fact: number; part: 'all' | 'half'; names: boolean; told: Told }
  | { do: 'tell'; notice: number; isHeard: boolean }
  | { do: 'tell-again'; notice: number }
  | { do: 'drop'; notice: number }
  | { do: 'lie'; bill: number; isTaken: boolean }
  | { do: 'garble'; notice: number; how: Garbling; place: number }
  | { do: 'contradict'; notice: number; how: 'amount' | 'direction' }
  | { do: 'talk-nonsense'; connection: ConnectionId; what: Nonsense }
  | { do: 'rehearse' }
  | { do: 'pull' }
  | { do: 'import'; account: number };

/** What a stall may decide about money that the rules leave open. */
export type DecisionKind =
  | 'accept-short'
  | 'cash'
  | 'match'
  | 'not-a-sale'
  | 'give-back'
  | 'same-money'
  | 'other-money'
  | 'undo';
/** How much the payer sends. */
export type Pays = 'all' | 'less' | 'more' | 'one' | 'rest';
/** What the payer writes: one code, or what else people write. */
export type Names = 'code' | 'lower case' | 'nothing' | 'two codes' | 'a code of elsewhere' | 'a slip' | 'twice';
/** Where the money goes. */
export type Onto = 'payee' | 'another stall' | 'nobody' | 'the account that moved';
/** What the two banks make of the memo. */
export interface Bank {
  sender: SenderId;
  receiver: ReceiverId;
  seed: number;
}
/** Who tells it, how long after it was booked, and whether the bank gives it a number of its own. */
export interface Told {
  by: readonly ConnectionId[];
  secondsLater: number;
  isNumbered: boolean;
}
export type Garbling =
  | 'no proof'
  | 'another secret'
  | 'an old proof'
  | 'a flipped bit'
  | 'a cut end'
  | 'another account';
export type Nonsense = 'no JSON' | 'negative' | 'text' | 'a fraction' | 'too much' | 'tomorrow' | 'long ago' | 'no day';

/** Acts that happen at once, after a wait, perhaps with something breaking under them. */
export interface Step {
  waitMs: number;
  acts: readonly Act[];
  fault: Fault | null;
}
