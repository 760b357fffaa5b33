import { createSale, type SaleAsk, type SaleView } from '@choso/shared/contracts';
import { useRef, useState } from 'preact/hooks';
import type { z } from 'zod';
import { type ApiProblem, call, newIdempotencyKey, toProblem } from '../../lib/api.ts';
import { sendAct } from '../../lib/outbox/outbox.ts';
import { amountText } from '../amount-text.ts';
import { useDesk } from '../desk.ts';

/** A sale that was kept: by the server with its answer, or on this device until there is a network. */
export interface KeptSale {
  answer: SaleView | null;
}

type Ask = z.input<NonNullable<typeof createSale.body>>;

/** Keeps a sale in cash or on a tab, with or without a network; however often it is pressed, one comes of it. */
export function useSale() {
  const { stallId } = useDesk();
  const isSending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const sell = async (ask: Ask): Promise<KeptSale | null> => {
    // A second tap can come before the busy button is drawn.
    if (isSending.current) return null;
    isSending.current = true;
    setBusy(true);
    setProblem(null);
    const body = { ...ask, soldAt: new Date().toISOString() };
    try {
      return { answer: await keepSale(stallId, body) };
    } catch (thrown) {
      setProblem(toProblem(thrown));
      return null;
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  };
  return { sell, busy, problem };
}

async function keepSale(stallId: string, body: Ask): Promise<SaleView | null> {
  const key = newIdempotencyKey();
  const params = { stallId };
  const sent = await sendAct(createSale, { kind: 'sale', label: labelOf(body as SaleAsk), params, body, key }).catch(
    // A device that can keep nothing may still have a network; the key makes one sale of both ways.
    () => null,
  );
  if (!sent) return call(createSale, { params, body, idempotencyKey: key });
  if (sent.state === 'refused') throw sent.problem;
  return sent.state === 'done' ? sent.answer : null;
}

function labelOf({ kind, amountVnd }: SaleAsk) {
  const amount = amountText(amountVnd);
  return kind === 'cash'
    ? { vi: `Bán tiền mặt ${amount}`, en: `Cash sale ${amount}` }
    : { vi: `Ghi nợ ${amount}`, en: `On a tab: ${amount}` };
}
