import type { PaymentRequestView } from '@choso/shared/contracts';
import { formatReference } from '@choso/shared/reference-code';
import { encodeVietQr } from '@choso/shared/vietqr';
import { useState } from 'preact/hooks';
import { durationText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { relationWords } from '../../lib/relation-words.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Awning } from '../../ui/Awning.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { amountText } from '../amount-text.ts';
import { ShortActs } from '../decisions/ShortActs.tsx';
import { useDesk } from '../desk.ts';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { useHeadingFocus } from '../frame/use-heading-focus.ts';
import { messages } from '../messages.ts';
import { messages as saleMessages } from '../sales/messages.ts';
import { BillActions } from './BillActions.tsx';
import styles from './BillCode.module.css';
import { messages as codeMessages } from './messages.ts';
import { NotYet } from './NotYet.tsx';

/** Smaller, so that the acts for a bill that is short fit under it on one screen. */
const REST_SIZE = 312;
/** From here on the seller is told in words that nothing has come. */
const LONG_WAIT_MS = 3 * 60_000;

/** The code for what is still to pay, and to whom, with the time it has left. */
export function BillCode({ bill, now, onCheck }: { bill: PaymentRequestView; now: number; onCheck: () => void }) {
  const text = useText(messages);
  const relations = useText(relationWords);
  const saleText = useText(saleMessages);
  const codeText = useText(codeMessages);
  const { sign } = useDesk();
  const [isTurned, setTurned] = useState(false);
  const heading = useHeadingFocus(text.billTitle);
  const { payee, outstandingVnd, memo } = bill;
  const isRest = bill.receivedVnd > 0;
  const isReversed = bill.flags.includes('reversed');
  // The server's payload asks for the whole bill; the same code with less in it finds the same bill.
  const payload = isRest ? encodeVietQr({ ...payee, amountVnd: outstandingVnd, memo }) : bill.payload;
  const [waitedAt, setWaitedAt] = useState(Date.parse(bill.createdAt));
  const isLongWait = now - waitedAt > LONG_WAIT_MS;
  return (
    <div class={styles.page} data-theme="sun">
      <Awning />
      <main class={`${styles.code} ${isTurned ? styles.turned : ''}`}>
        <h1 ref={heading} class={styles.stall} tabIndex={-1}>
          {bill.stallName}
        </h1>
        <p class={styles.where}>
          {isRest ? (
            <strong>{text.rest}</strong>
          ) : isReversed ? (
            <strong>{text.reversed}</strong>
          ) : sign ? (
            `${text.me} ${sign.stall?.code} · ${sign.market.name}`
          ) : (
            '\u00a0'
          )}
        </p>
        <QrCode
          payload={payload}
          size={isRest ? REST_SIZE : 344}
          label={text.qrLabel(amountText(outstandingVnd), payee.holderName)}
        />
        <Amount vnd={outstandingVnd} size="xl" />
        {bill.cashBackVnd > 0 && <p class={styles.back}>{saleText.withBack(amountText(bill.cashBackVnd))}</p>}
        {bill.purpose === 'tab' && <p class={styles.back}>{saleText.forTab}</p>}
        <p class={styles.holder}>{payee.holderName}</p>
        {payee.relation && <p>{relations[payee.relation]}</p>}
        <p class={styles.bank}>
          {payee.bankName} · <strong>{payee.accountNumber}</strong>
        </p>
        <p class={`${styles.bank} ${styles.reference}`}>
          {text.code} <strong>{formatReference(bill.reference)}</strong>
        </p>
        {bill.link?.state === 'own-code' && <p class={styles.back}>{codeText.ownCode(bill.link.providerName)}</p>}
        <p class={styles.bright}>{saleText.bright}</p>
      </main>
      <div class={styles.foot}>
        <p class={styles.wait}>
          <span class={styles.dot} aria-hidden="true" />
          {text.waiting} · {text.left(durationText(Date.parse(bill.expiresAt) - now))}
        </p>
        {isLongWait ? <NotYet bill={bill} onCheck={onCheck} onWait={() => setWaitedAt(now)} /> : <MoneyLamp />}
        <ShortActs bill={bill} onDone={onCheck} />
        <BillActions bill={bill} onTurn={() => setTurned(!isTurned)} onChanged={onCheck} />
      </div>
    </div>
  );
}
