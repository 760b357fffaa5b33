import type { Draw, ReceiverId, SenderId } from '@choso/shared/bank-memo';
import type { Fault } from './mortal-database.ts';
import type { Act, DecisionKind, Garbling, Names, Nonsense, Onto, Pays, Step, Told } from './step.ts';
import type { ConnectionId } from './town.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Values with how often each comes, in parts of all. */
type Weighted<T> = readonly (readonly [weight: number, value: T])[];

function drawFrom<T>(draw: Draw, choices: Weighted<T>): T {
  let left = draw.below(choices.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new Error('weights do not add up');
}

const waits: Weighted<number> = [
  [50, 0],
  [25, SECOND],
  [15, MINUTE],
  [6, 16 * MINUTE],
  [2, 25 * HOUR],
  [1, 6 * DAY],
  [1, 9 * DAY],
];
const pays: Weighted<Pays> = [
  [45, 'all'],
  [20, 'less'],
  [10, 'more'],
  [5, 'one'],
  [20, 'rest'],
];
const names: Weighted<Names> = [
  [60, 'code'],
  [8, 'lower case'],
  [8, 'nothing'],
  [8, 'two codes'],
  [6, 'a code of elsewhere'],
  [5, 'a slip'],
  [5, 'twice'],
];
const onto: Weighted<Onto> = [
  [85, 'payee'],
  [7, 'another stall'],
  [3, 'nobody'],
  [5, 'the account that moved'],
];
const tellers: Weighted<readonly ConnectionId[]> = [
  [30, ['sepay-all']],
  [7, ['sepay-all', 'sepay-too']],
  [10, ['sepay-a1']],
  [5, ['sepay-too', 'sepay-a1']],
  [18, ['casso-all']],
  [6, ['casso-v1', 'casso-all']],
  [9, ['payos-all']],
  [8, ['vietqr-all']],
  [7, ['sepay-all', 'casso-all']],
  [4, ['vietqr-all', 'casso-v1']],
];
const delays: Weighted<number> = [
  [40, 0],
  [40, 1],
  [10, 600],
  [7, 5 * 3600],
  [3, 3 * 86_400],
];
const garblings: Weighted<Garbling> = [
  [1, 'no proof'],
  [1, 'another secret'],
  [1, 'an old proof'],
  [2, 'a flipped bit'],
  [1, 'a cut end'],
  [1, 'another account'],
];
const nonsense: Weighted<Nonsense> = [
  [1, 'no JSON'],
  [1, 'negative'],
  [1, 'text'],
  [1, 'a fraction'],
  [1, 'too much'],
  [1, 'tomorrow'],
  [1, 'long ago'],
  [1, 'no day'],
];
const amounts = [10_000, 25_000, 1, 200_000];
const decisionKinds: Weighted<DecisionKind> = [
  [3, 'accept-short'],
  [4, 'cash'],
  [4, 'match'],
  [2, 'not-a-sale'],
  [1, 'give-back'],
  [3, 'same-money'],
  [1, 'other-money'],
  [4, 'undo'],
];
const senders: readonly SenderId[] = [
  'vietcombank',
  'techcombank',
  'acb',
  'mb',
  'momo',
  'vpbank',
  'tpbank',
  'agribank',
];
const receivers: readonly ReceiverId[] = ['mb', 'acb', 'vietinbank', 'bidv', 'vietcombank', 'agribank', 'other'];
// What is tried again after a pause takes real time, and so comes seldom.
const faults: Weighted<Fault['kind']> = [
  [620, 'dies'],
  [320, 'dies-at-commit'],
  [58, 'busy'],
  [2, 'commit-unheard'],
];

type Make = (draw: Draw) => Act;

const FEW = 8;

const acts: Weighted<Make> = [
  [12, ask],
  [3, (draw) => ({ do: 'order', stalls: [draw.below(4), draw.below(4)], halfKilos: 1 + draw.below(4) })],
  [3, (draw) => ({ do: 'cancel', bill: draw.below(FEW) })],
  [1, (draw) => ({ do: 'cancel-part', bill: draw.below(FEW) })],
  [2, (draw) => ({ do: 'replace', bill: draw.below(FEW), amountVnd: draw.oneOf(amounts) })],
  [2, (draw) => ({ do: 'promise', bill: draw.below(FEW) })],
  [
    7,
    (draw) => ({
      do: 'decide',
      kind: drawFrom(draw, decisionKinds),
      bill: draw.below(FEW),
      transaction: draw.below(FEW),
      amountVnd: draw.oneOf([1, 5000, 10_000]),
    }),
  ],
  [4, () => ({ do: 'expire' })],
  [24, pay],
  [
    4,
    (draw) => ({
      do: 'give-back',
      fact: draw.below(FEW),
      part: draw.oneOf(['all', 'half'] as const),
      names: draw.chance(0.7),
      told: told(draw),
    }),
  ],
  [34, (draw) => ({ do: 'tell', notice: draw.below(FEW), isHeard: draw.chance(0.9) })],
  [6, (draw) => ({ do: 'tell-again', notice: draw.below(FEW) })],
  [2, (draw) => ({ do: 'drop', notice: draw.below(FEW) })],
  [2, (draw) => ({ do: 'lie', bill: draw.below(FEW), isTaken: draw.chance(0.5) })],
  [3, (draw) => ({ do: 'garble', notice: draw.below(FEW), how: drawFrom(draw, garblings), place: draw.below(10_000) })],
  [2, (draw) => ({ do: 'contradict', notice: draw.below(FEW), how: draw.oneOf(['amount', 'direction'] as const) })],
  [
    2,
    (draw) => ({
      do: 'talk-nonsense',
      connection: draw.oneOf(['sepay-all', 'sepay-too', 'casso-all', 'vietqr-all', 'payos-all'] as const),
      what: drawFrom(draw, nonsense),
    }),
  ],
  [1, () => ({ do: 'rehearse' })],
  [2, () => ({ do: 'pull' })],
  [2, (draw) => ({ do: 'import', account: draw.below(3) })],
];

function ask(draw: Draw): Act {
  return { do: 'ask', stall: draw.below(4), amountVnd: draw.oneOf(amounts), taps: draw.chance(0.1) ? 2 : 1 };
}

function pay(draw: Draw): Act {
  return {
    do: 'pay',
    bill: draw.below(FEW),
    pays: drawFrom(draw, pays),
    names: drawFrom(draw, names),
    onto: drawFrom(draw, onto),
    bank: { sender: draw.oneOf(senders), receiver: draw.oneOf(receivers), seed: draw.below(2 ** 31) },
    told: told(draw),
  };
}

function told(draw: Draw): Told {
  return { by: drawFrom(draw, tellers), secondsLater: drawFrom(draw, delays), isNumbered: draw.chance(0.8) };
}

function fault(draw: Draw): Fault | null {
  if (!draw.chance(0.12)) return null;
  const kind = drawFrom(draw, faults);
  const side = draw.oneOf(['before', 'after'] as const);
  const at = 1 + draw.below(draw.chance(0.5) ? 6 : 25);
  switch (kind) {
    case 'dies':
      return { kind, at, side };
    case 'dies-at-commit':
      return { kind, side };
    case 'busy':
      return { kind, at };
    default:
      return { kind };
  }
}

const SHORTEST = 5;
const LONGEST = 30;
/** Some things need many acts to go wrong; one history in some hundreds has them. */
const EXTRAORDINARY = { share: 0.003, longest: 200 };

/**
 * Draw up a history: 5 to 30 acts in fewer steps, rarely 200, beginning with somebody who asks for money. Short ones are likelier:
 * most of what can break breaks in few acts, and more of them fit into a minute.
 */
export function drawHistory(draw: Draw): Step[] {
  const longest = draw.chance(EXTRAORDINARY.share) ? EXTRAORDINARY.longest : LONGEST;
  let left = SHORTEST + draw.below(1 + draw.below(longest - SHORTEST + 1));
  const steps: Step[] = [{ waitMs: 0, acts: [ask(draw), ask(draw)], fault: null }];
  while (left > 0) {
    const atOnce = draw.chance(0.7) ? 1 : 2 + draw.below(3);
    left -= atOnce;
    const together = Array.from({ length: atOnce }, () => drawFrom(draw, acts)(draw));
    steps.push({ waitMs: drawFrom(draw, waits), acts: together, fault: fault(draw) });
  }
  return steps;
}
