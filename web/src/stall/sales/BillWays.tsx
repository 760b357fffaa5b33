import type { PaymentRequestView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { CashBackForm } from './CashBackForm.tsx';
import { ChangeAmountForm } from './ChangeAmountForm.tsx';
import { messages } from './messages.ts';
import { type OtherWay, PaySheet } from './PaySheet.tsx';

/** What else can become of a code for which no money has come: cash, a tab, cash handed out, another amount. */
export function BillWays({
  bill,
  onChanged,
  children,
}: {
  bill: PaymentRequestView;
  onChanged: () => void;
  /** Further acts at the end of the list. */
  children: ComponentChildren;
}) {
  const text = useText(messages);
  const [way, setWay] = useState<OtherWay | null>(null);
  const [open, setOpen] = useState<'list' | 'back' | 'amount' | null>(null);
  // Cash that was to be handed out is no part of the sale.
  const amountVnd = vnd(bill.amountVnd - bill.cashBackVnd);
  const goods = { amountVnd, note: bill.note ?? '', lines: [], bill };
  const title = { list: text.more, back: text.backTitle, amount: text.changeTitle };
  const pay = (next: OtherWay) => {
    setOpen(null);
    setWay(next);
  };
  return (
    <>
      <Button tone="plain" block onClick={() => setWay('cash')}>
        {text.waysShort}
      </Button>
      <Button tone="plain" block onClick={() => setOpen('list')}>
        {text.more}
      </Button>
      <PaySheet goods={goods} way={way} onWay={setWay} />
      <Sheet title={title[open ?? 'list']} open={open !== null} onClose={() => setOpen(null)} closeLabel={text.close}>
        {open === 'back' ? (
          <CashBackForm bill={bill} onRefused={onChanged} />
        ) : open === 'amount' ? (
          <ChangeAmountForm bill={bill} onRefused={onChanged} />
        ) : (
          <>
            <Button size="lg" tone="plain" block onClick={() => pay('tab')}>
              {text.tab}
            </Button>
            <Button size="lg" tone="plain" block onClick={() => setOpen('back')}>
              {text.cashBack}
            </Button>
            <Button size="lg" tone="plain" block onClick={() => setOpen('amount')}>
              {text.changeAmount}
            </Button>
            {children}
          </>
        )}
      </Sheet>
    </>
  );
}
