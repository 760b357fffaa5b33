import type { Vnd } from '@choso/shared/money';
import { formatReference } from '@choso/shared/reference-code';
import { encodeVietQr } from '@choso/shared/vietqr';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Awning } from '../../ui/Awning.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { useDesk } from '../desk.ts';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { useHeadingFocus } from '../frame/use-heading-focus.ts';
import { messages } from '../messages.ts';
import { memoFor, type Payee } from '../offline/payee.ts';
import actions from './BillActions.module.css';
import styles from './BillCode.module.css';
import notes from './OfflineCode.module.css';
import { useWakeLock } from './use-wake-lock.ts';

/** A code drawn on this phone alone, turned to the customer; what it cannot promise stands under it (`children`). */
export function OfflineCode({
  amountVnd,
  payee,
  reference,
  children,
}: {
  amountVnd: Vnd;
  payee: Payee;
  reference: string | null;
  children: ComponentChildren;
}) {
  const text = useText(messages);
  const { sign } = useDesk();
  const memo = memoFor(payee, reference);
  const [isTurned, setTurned] = useState(false);
  const heading = useHeadingFocus(text.billTitle);
  useWakeLock();
  return (
    <div class={styles.page} data-theme="sun">
      <Awning />
      <main class={`${styles.code} ${isTurned ? styles.turned : ''}`}>
        <h1 ref={heading} class={styles.stall} tabIndex={-1}>
          {sign?.stall?.name ?? '\u00a0'}
        </h1>
        <p class={styles.where}>{sign ? `${text.me} ${sign.stall?.code} · ${sign.market.name}` : '\u00a0'}</p>
        <QrCode
          payload={encodeVietQr({ ...payee, amountVnd, ...(memo === '' ? {} : { memo }) })}
          size={284}
          label={text.qrLabel(amountText(amountVnd), payee.holderName)}
        />
        <Amount vnd={amountVnd} size="xl" />
        <p class={styles.holder}>{payee.holderName}</p>
        <p class={styles.bank}>
          {payee.bankName} · <strong>{payee.accountNumber}</strong>
        </p>
        {reference !== null && (
          <p class={`${styles.bank} ${styles.reference}`}>
            {text.code} <strong>{formatReference(reference)}</strong>
          </p>
        )}
      </main>
      <div class={styles.foot}>
        <div class={notes.note}>{children}</div>
        <MoneyLamp />
        <div class={actions.actions}>
          <Button tone="plain" block href={places.keypad}>
            {text.nextBill}
          </Button>
          <button type="button" class={actions.turn} aria-label={text.rotate} onClick={() => setTurned(!isTurned)}>
            <Icon name="rotate" size={26} />
          </button>
        </div>
      </div>
    </div>
  );
}
