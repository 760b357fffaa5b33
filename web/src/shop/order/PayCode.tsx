import type { PaymentRequestView } from '@choso/shared/contracts';
import { formatReference } from '@choso/shared/reference-code';
import { DEMO_BANK_BIN } from '@choso/shared/vietqr';
import { useState } from 'preact/hooks';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { relationWords } from '../../lib/relation-words.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { sandboxBankPath } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import { CopyRow } from './CopyRow.tsx';
import styles from './PayCode.module.css';
import { PromisePay } from './PromisePay.tsx';
import type { OpenCode } from './pay-part.ts';
import { SaveCode } from './SaveCode.tsx';

interface Props {
  bill: PaymentRequestView;
  code: OpenCode;
  stallCode: string;
  /** What came so far; takes the place of the hint, so that nothing moves when it appears. */
  note: string | null;
}

/** One stall's code, and every way to get it into a bank's app on the same phone. */
export function PayCode({ bill, code, stallCode, note }: Props) {
  const text = useText(messages);
  const relations = useText(relationWords);
  const [isLarge, setIsLarge] = useState(false);
  const { payee } = bill;
  const amount = amountText(code.amountVnd);
  const label = text.codeLabel(amount, payee.holderName);
  return (
    <div class={styles.pay}>
      {note === null ? (
        <p class={styles.hint}>
          <span class={styles.onPhone}>{text.saveHint}</span>
          <span class={styles.onWide}>{text.scanHint}</span>
        </p>
      ) : (
        <p class={styles.note}>{note}</p>
      )}
      <div class={styles.top}>
        <button type="button" class={styles.code} aria-label={text.enlarge} onClick={() => setIsLarge(true)}>
          <QrCode payload={code.payload} size={240} label={label} />
        </button>
        <div class={styles.facts}>
          <p class={styles.label}>{bill.receivedVnd > 0 ? text.toPayRest : text.toPay}</p>
          <p class={`${styles.amount} ${code.amountVnd >= 1_000_000 ? styles.long : ''}`}>
            <Amount vnd={code.amountVnd} size="lg" />
          </p>
          <p class={styles.holder}>{payee.holderName}</p>
          {payee.relation && <p>{relations[payee.relation]}</p>}
          <p class={styles.bank}>{payee.bankName}</p>
          <p class={styles.check}>{text.checkPayee}</p>
        </div>
      </div>
      <SaveCode bill={bill} code={code} stallCode={stallCode} />
      <dl class={styles.rows}>
        <CopyRow name={text.account} shown={payee.accountNumber} copied={payee.accountNumber} />
        <CopyRow name={text.amount} shown={amount} copied={String(code.amountVnd)} />
        <CopyRow name={text.reference} shown={formatReference(bill.memo)} copied={bill.memo} />
      </dl>
      {payee.bankBin === DEMO_BANK_BIN && (
        <a class={styles.try} href={sandboxBankPath(code.payload)}>
          <Icon name="bank" size={20} />
          {text.tryBank}
        </a>
      )}
      <PromisePay bill={bill} />
      <p class={styles.until}>{text.until(timeOfDay(bill.expiresAt), dateText(bill.expiresAt))}</p>
      <Sheet title={bill.stallName} open={isLarge} onClose={() => setIsLarge(false)} closeLabel={text.close}>
        <div class={styles.large}>
          <QrCode payload={code.payload} size={400} label={label} />
          <Amount vnd={code.amountVnd} size="lg" />
          <p class={styles.holder}>{payee.holderName}</p>
          {payee.relation && <p>{relations[payee.relation]}</p>}
        </div>
      </Sheet>
    </div>
  );
}
