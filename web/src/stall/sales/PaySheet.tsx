import type { PaymentRequestView } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { startDraft } from '../keypad/draft.ts';
import { CashForm } from './CashForm.tsx';
import { messages } from './messages.ts';
import { Sold } from './Sold.tsx';
import { type Customer, TabForm } from './TabForm.tsx';
import { type KeptSale, useSale } from './use-sale.ts';

/** How a customer pays who does not transfer. */
export type OtherWay = 'choose' | 'cash' | 'tab';

/** What is sold, and the bill that is taken back for it. */
export interface Goods {
  amountVnd: Vnd;
  note: string;
  lines: NonNullable<Parameters<ReturnType<typeof useSale>['sell']>[0]['lines']>;
  bill: PaymentRequestView | null;
}

interface Props {
  goods: Goods;
  way: OtherWay | null;
  onWay: (way: OtherWay | null) => void;
}

/** A sale in cash or on a tab, from the keypad or instead of a code. */
export function PaySheet({ goods, way, onWay }: Props) {
  const text = useText(messages);
  const { route } = useLocation();
  const { sell, busy, problem } = useSale();
  const [sold, setSold] = useState<{ kept: KeptSale; changeVnd: Vnd | null; customerName: string | null } | null>(null);
  const { amountVnd, note, lines, bill } = goods;
  const common = {
    amountVnd,
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(lines.length > 0 ? { lines } : {}),
    ...(bill ? { paymentRequestId: bill.id } : {}),
  };
  const next = () => {
    startDraft();
    setSold(null);
    onWay(null);
    route(places.keypad);
  };
  const takeCash = async (tenderedVnd: Vnd | null, changeVnd: Vnd) => {
    const kept = await sell({ kind: 'cash', ...common, ...(tenderedVnd === null ? {} : { tenderedVnd }) });
    if (kept) setSold({ kept, changeVnd, customerName: null });
  };
  const writeTab = async ({ id, name }: Customer) => {
    const kept = await sell({ kind: 'tab', ...common, ...(id === null ? { customer: { name } } : { tabId: id }) });
    if (kept) setSold({ kept, changeVnd: null, customerName: name });
  };
  const amount = amountText(amountVnd);
  const title = way === 'cash' ? text.cashTitle(amount) : way === 'tab' ? text.tabTitle(amount) : text.ways;
  return (
    <Sheet title={title} open={way !== null} onClose={sold ? next : () => onWay(null)} closeLabel={text.close}>
      {problem && !sold && (
        <p role="alert" style={{ color: 'var(--wrong)', fontWeight: 600 }}>
          {problem.sentence}
        </p>
      )}
      {sold ? (
        <Sold
          sold={sold.kept}
          amountVnd={amountVnd}
          changeVnd={sold.changeVnd}
          customerName={sold.customerName}
          onNext={next}
        />
      ) : way === 'cash' ? (
        <CashForm amountVnd={amountVnd} busy={busy} onTaken={takeCash} />
      ) : way === 'tab' ? (
        <TabForm amountVnd={amountVnd} busy={busy} onWrite={writeTab} />
      ) : (
        <>
          <Button size="lg" block onClick={() => onWay('cash')}>
            {text.cash}
          </Button>
          <Button size="lg" block onClick={() => onWay('tab')}>
            {text.tab}
          </Button>
          <Button tone="plain" size="lg" block href={places.notebook}>
            {text.notebook}
          </Button>
        </>
      )}
    </Sheet>
  );
}
