import { createOrder } from '@choso/shared/contracts';
import { readPhone } from '@choso/shared/phone-number';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import { serverNow } from '../../lib/clock.ts';
import type { Loaded } from '../../lib/load.ts';
import { orderPath } from '../addresses.ts';
import { type Basket, changeBasket, totalVnd, withoutOrdered } from '../basket.ts';
import { refusedProducts } from '../basket-changes.ts';
import { keepOrder } from '../kept-orders.ts';
import { type Buyer, type BuyerFaults, keepBuyer, keptBuyer } from './buyer.ts';
import { checkBuyer, refusedFields } from './check-buyer.ts';
import { beginAttempt, endAttempt, leavesOpen, type OrderAttempt, unansweredAttempt } from './order-attempt.ts';
import { changesOf, readShelves, type ShelfNow } from './use-basket-check.ts';

/** The checkout of one basket: what is typed, what is wrong with it, and the order on its way. */
export function useCheckout(slug: string, basket: Basket, shelves: Loaded<ShelfNow>) {
  const { route } = useLocation();
  const [buyer, setBuyer] = useState(keptBuyer);
  const [faults, setFaults] = useState<BuyerFaults>({});
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [unanswered, setUnanswered] = useState(() => unansweredAttempt(slug, serverNow()));
  const [isSending, setIsSending] = useState(false);
  const isBusy = useRef(false);

  /** A second tap while the first is on its way does nothing. */
  const alone = async (act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setIsSending(true);
    setProblem(null);
    try {
      await act();
    } finally {
      isBusy.current = false;
      setIsSending(false);
    }
  };

  const send = async (attempt: OrderAttempt) => {
    const { body, key } = attempt;
    try {
      const order = await call(createOrder, { params: { slug }, body, idempotencyKey: key });
      endAttempt(slug);
      keepOrder(order);
      changeBasket(slug, (now) => withoutOrdered(now, body.lines));
      route(orderPath(order.token));
    } catch (thrown) {
      const refusal = toProblem(thrown);
      setProblem(refusal);
      if (leavesOpen(refusal)) {
        setUnanswered(attempt);
        return;
      }
      endAttempt(slug);
      setUnanswered(null);
      setFaults(refusedFields(refusal.errors));
      const pointers = refusal.errors.map(({ pointer }) => pointer);
      setRefused(refusedProducts(pointers, body.lines));
      shelves.reload();
    }
  };

  const order = async () => {
    // The price agreed to is the one on this screen; what changed a moment ago is shown before anything is ordered.
    const now = await readShelves(slug, basket).catch(() => null);
    if (now && changesOf(basket, now).size > 0) {
      shelves.reload();
      return;
    }
    const note = buyer.note.trim();
    const body = {
      buyer: { name: buyer.name.trim(), phone: readPhone(buyer.phone) ?? buyer.phone },
      lines: basket.map(({ product, quantity, ifGone }) => ({
        productId: product.id,
        quantity,
        ...(ifGone ? { ifGone } : {}),
      })),
      handover: buyer.handover,
      ...(note === '' ? {} : { note }),
    };
    await send(beginAttempt(slug, body, totalVnd(basket), serverNow()));
  };

  return {
    buyer,
    faults,
    problem,
    refused,
    unanswered,
    isSending,
    change: (part: Partial<Buyer>) => {
      const next = { ...buyer, ...part };
      setBuyer(next);
      keepBuyer(next);
      setFaults((old) => Object.fromEntries(Object.entries(old).filter(([field]) => !(field in part))));
    },
    /** Returns whether the fields are good; if not, each says why. */
    submit: (): boolean => {
      const found = checkBuyer(buyer);
      setFaults(found);
      if (Object.keys(found).length > 0) return false;
      alone(order);
      return true;
    },
    sendAgain: () => unanswered && alone(() => send(unanswered)),
    drop: () => {
      endAttempt(slug);
      setUnanswered(null);
      setProblem(null);
    },
  };
}

/** What `useCheckout` gives. */
export type Checkout = ReturnType<typeof useCheckout>;
