import type { BankTransactionView, PaymentRequestView, StallOrderView } from '@choso/shared/contracts';
import { type Signal, signal } from '@preact/signals';
import type { Loaded } from '../lib/load.ts';
import type { NewestDecisions } from './decisions/load-decisions.ts';
import type { Twins } from './decisions/which-stops.ts';

/** A payment nobody has explained, with the bills it may be for and why, the likeliest first. */
export interface Unclear {
  transaction: BankTransactionView;
  suggestions: { paymentRequest: PaymentRequestView; reason: string }[];
}

/** The lists that pages of one stall share, each by itself: who reads one is drawn again for that one alone. */
export interface DeskLists {
  money: Signal<Loaded<BankTransactionView[]>>;
  unclear: Signal<Loaded<{ items: Unclear[]; twins: Twins[] }>>;
  decisions: Signal<Loaded<NewestDecisions>>;
  orders: Signal<Loaded<{ items: StallOrderView[] }>>;
}

/** Lists of which nothing is known yet. */
export function createLists(): DeskLists {
  return {
    money: signal(nothing()),
    unclear: signal(nothing()),
    decisions: signal(nothing()),
    orders: signal(nothing()),
  };
}

function nothing<Data>(): Loaded<Data> {
  return { data: null, problem: null, at: null, isKept: false, isLoading: true, reload: () => undefined };
}
