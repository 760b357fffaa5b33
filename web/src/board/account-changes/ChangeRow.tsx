import type { BoardAccountChangeView } from '@choso/shared/contracts';
import { foldVietnamese } from '@choso/shared/vietnamese';
import { useState } from 'preact/hooks';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './AccountChangesPage.module.css';
import { type BoardAct, DecideSheet } from './DecideSheet.tsx';
import { messages } from './messages.ts';

interface Props {
  change: BoardAccountChangeView;
  mayAct: boolean;
  onDone: () => void;
}

const when = (iso: string) => `${timeOfDay(iso)} ${dateText(iso)}`;
const isSameName = (one: string, other: string) => foldVietnamese(one) === foldVietnamese(other);

/** One change: the account before and after side by side, what to look at closely, and what can be done. */
export function ChangeRow({ change, mayAct, onDone }: Props) {
  const text = useText(messages);
  const [opened, setOpened] = useState<BoardAct | null>(null);
  const { state, current, decidedBy, decidedAt, effectiveAt, endedBy, endedAt } = change;
  const isWaiting = state === 'asked' || state === 'approved';
  return (
    <article class={styles.row}>
      <h3 class={styles.head}>
        {change.stallCode} · {change.stallName}
        <Chip tone={isWaiting ? 'wait' : state === 'effective' ? 'info' : 'void'}>{text.states[state]}</Chip>
      </h3>
      <div class={styles.sides}>
        {isWaiting && (
          <div class={styles.side}>
            <p class={styles.quiet}>{text.from}</p>
            {current ? <Account account={current} /> : <p>{text.noAccount}</p>}
          </div>
        )}
        <div class={styles.side}>
          <p class={styles.quiet}>{text.to}</p>
          <Account account={change} />
          <p>{text.relations[change.relation]}</p>
        </div>
      </div>
      {isWaiting && !isSameName(change.holderName, change.stallholderName) && (
        <p class={styles.warning}>{text.differentName}</p>
      )}
      {isWaiting && change.alsoPaid.length > 0 && (
        <p class={styles.warning}>{text.alsoPaid(change.alsoPaid.join(', '))}</p>
      )}
      <dl class={styles.facts}>
        <dt>{text.stallholder}</dt>
        <dd>{change.stallholderName}</dd>
        <dt>{text.asked}</dt>
        <dd>
          {text.at(change.askedBy, when(change.askedAt))}: {change.reason}
        </dd>
        {decidedBy !== null && decidedAt !== null && effectiveAt !== null && (
          <>
            <dt>{text.decided}</dt>
            <dd>
              {text.at(decidedBy, when(decidedAt))}: {change.decision}
            </dd>
            <dt>{text.effective}</dt>
            <dd>{when(effectiveAt)}</dd>
          </>
        )}
        {endedBy !== null && endedAt !== null && (
          <>
            <dt>{text.endedBy}</dt>
            <dd>
              {text.at(endedBy, when(endedAt))}: {change.endReason}
            </dd>
          </>
        )}
      </dl>
      {mayAct && isWaiting && (
        <div class={styles.acts}>
          {state === 'asked' && <Button onClick={() => setOpened('approve')}>{text.decide}</Button>}
          {state === 'asked' && (
            <Button tone="danger" onClick={() => setOpened('refuse')}>
              {text.refuse}
            </Button>
          )}
          {state === 'approved' && (
            <Button tone="danger" onClick={() => setOpened('stop')}>
              {text.stop}
            </Button>
          )}
        </div>
      )}
      <DecideSheet change={change} act={opened} onClose={() => setOpened(null)} onDone={onDone} />
    </article>
  );
}

function Account({ account }: { account: { bankName: string; accountNumber: string; holderName: string } }) {
  return (
    <p>
      {account.bankName}
      <br />
      <span class={styles.number}>{account.accountNumber}</span>
      <br />
      {account.holderName}
    </p>
  );
}
