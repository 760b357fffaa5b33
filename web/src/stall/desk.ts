import type { MarketView, StallView } from '@choso/shared/contracts';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskLists } from './desk-lists.ts';

/** What every page of one stall reads. A page that reads one of the lists is drawn again when that one changes. */
export interface Desk {
  stallId: string;
  marketSlug: string;
  isOneOfMany: boolean;
  /** The stall's public sign; null until it is known. */
  sign: { market: MarketView; stall: StallView | null } | null;
  reloadSign: () => void;
  /** Today's bank transactions, newest first. */
  money: DeskLists['money']['value'];
  /** Payments of the last week that nobody has explained, newest first. */
  unclear: DeskLists['unclear']['value'];
  /** The newest decisions of the stall. */
  decisions: DeskLists['decisions']['value'];
  orders: DeskLists['orders']['value'];
}

/** The desk that reads `lists`. */
export function deskOf(
  known: Pick<Desk, 'stallId' | 'marketSlug' | 'isOneOfMany' | 'sign' | 'reloadSign'>,
  lists: DeskLists,
): Desk {
  return {
    ...known,
    get money() {
      return lists.money.value;
    },
    get unclear() {
      return lists.unclear.value;
    },
    get decisions() {
      return lists.decisions.value;
    },
    get orders() {
      return lists.orders.value;
    },
  };
}

/** Carries the desk to its pages. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk of the stall on the screen. Throws outside of `StallDesk`. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no stall around this page');
  return desk;
}
