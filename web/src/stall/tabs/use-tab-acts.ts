import { collectTab, createTabEntry, reverseSale, reverseTabEntry, type TabEntryKind } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type ApiProblem, call, newIdempotencyKey, toProblem } from '../../lib/api.ts';
import { sendAct } from '../../lib/outbox/outbox.ts';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { createActKeys } from '../decisions/act-keys.ts';
import { useDesk } from '../desk.ts';

// Outlives a sheet that was closed after a weak network: trying again must still be the same act.
const keys = createActKeys(newIdempotencyKey);

/** What the seller can do with a debt; each act happens once, however often it is pressed. */
export function useTabActs() {
  const { stallId } = useDesk();
  const { route } = useLocation();
  const isSending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const once = async (act: unknown, work: (key: string) => Promise<unknown>): Promise<boolean> => {
    if (isSending.current) return false;
    isSending.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work(keys.keyFor(act));
      keys.forget(act);
      return true;
    } catch (thrown) {
      setProblem(toProblem(thrown));
      return false;
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  };

  return {
    busy,
    problem,
    /** Ask for a debt by a code, and go to it. */
    collect: (tabId: string, amountVnd: Vnd) =>
      once({ collect: tabId, amountVnd }, async (idempotencyKey) => {
        const params = { stallId, tabId };
        const bill = await call(collectTab, { params, body: { amountVnd }, idempotencyKey });
        route(places.bill(bill.id));
      }),
    /** Note what changes a debt; kept on this device while there is no network. */
    note: (tabId: string, kind: TabEntryKind, amountVnd: Vnd, reason?: string) =>
      once({ note: tabId, kind, amountVnd, reason }, async (key) => {
        const body = { kind, amountVnd, ...(reason ? { reason } : {}), enteredAt: new Date().toISOString() };
        const amount = amountText(amountVnd);
        const label = { vi: `Sổ nợ: ghi ${amount}`, en: `Notebook: ${amount}` };
        const sent = await sendAct(createTabEntry, { kind: 'tab-entry', label, params: { stallId, tabId }, body, key });
        if (sent.state !== 'refused') return;
        // The next try is another act: this one was answered.
        keys.forget({ note: tabId, kind, amountVnd, reason });
        throw sent.problem;
      }),
    /** Take a line of a page back. */
    takeBack: (tabId: string, line: { id: string; reversible: 'sale' | 'entry' | null }, reason: string) =>
      once({ takeBack: line.id }, (idempotencyKey) =>
        line.reversible === 'sale'
          ? call(reverseSale, { params: { stallId, saleId: line.id }, body: { reason }, idempotencyKey })
          : call(reverseTabEntry, { params: { stallId, tabId, entryId: line.id }, body: { reason }, idempotencyKey }),
      ),
  };
}
