import type {
  BankTransactionView,
  MarketView,
  PaymentRequestView,
  StallOrderView,
  StallView,
} from '@choso/shared/contracts';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Loaded } from '../lib/load.ts';
import type { NewestDecisions } from './decisions/load-decisions.ts';
import type { Twins } from './decisions/which-stops.ts';

/** A payment nobody has explained, with the bills it may be for and why, the likeliest first. */
export interface Unclear {
  transaction: BankTransactionView;
  suggestions: { paymentRequest: PaymentRequestView; reason: string }[];
}

/** What every page of one stall reads. */
export interface Desk {
  stallId: string;
  marketSlug: string;
  isOneOfMany: boolean;
  /** The stall's public sign; null until it is known. */
  sign: { market: MarketView; stall: StallView | null } | null;
  reloadSign: () => void;
  /** Today's bank transactions, newest first. */
  money: Loaded<BankTransactionView[]>;
  /** Payments of the last week that nobody has explained, newest first. */
  unclear: Loaded<{ items: Unclear[]; twins: Twins[] }>;
  /** The newest decisions of the stall. */
  decisions: Loaded<NewestDecisions>;
  orders: Loaded<{ items: StallOrderView[] }>;
}

/** Carries the desk to its pages. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk of the stall on the screen. Throws outside of `StallDesk`. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no stall around this page');
  return desk;
}
