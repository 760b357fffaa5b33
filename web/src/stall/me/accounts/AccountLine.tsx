import type { Relation } from '@choso/shared/contracts';
import { useText } from '../../../lib/language.ts';
import { accountTail } from '../account-tail.ts';
import styles from './AccountsPage.module.css';
import { messages } from './messages.ts';

interface Props {
  account: { holderName: string; bankName: string; accountNumber: string; relation: Relation | null };
  /** Show the whole number instead of its end: where somebody has to compare it. */
  isWhole?: boolean;
  note?: string | null;
}

/** An account as people tell each other of it: whose, at which bank, the end of its number. */
export function AccountLine({ account, isWhole = false, note }: Props) {
  const text = useText(messages);
  const { holderName, bankName, accountNumber, relation } = account;
  return (
    <p class={styles.line}>
      <strong>{holderName}</strong>
      <br />
      {bankName} · {isWhole ? accountNumber : text.tail(accountTail(accountNumber))}
      {relation !== null && (
        <>
          <br />
          <span class={styles.quiet}>{text.relationOf[relation]}</span>
        </>
      )}
      {note && (
        <>
          <br />
          <span class={styles.quiet}>{note}</span>
        </>
      )}
    </p>
  );
}
