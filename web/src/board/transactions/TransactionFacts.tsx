import type { BankTransactionView } from '@choso/shared/contracts';
import { dateText, exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Panel } from '../Panel.tsx';
import { providerName } from '../provider-names.ts';
import { storyMessages } from './story-messages.ts';
import styles from './TransactionFacts.module.css';

/** The plain facts of a transaction as the bank gave them. */
export function TransactionFacts({ transaction }: { transaction: BankTransactionView }) {
  const text = useText(storyMessages);
  const { memo, accountNumber, bankReference, bookedAt, receivedAt, provider, connectionId } = transaction;
  const instant = (iso: string) => `${exactTimeOfDay(iso)} ${dateText(iso)}`;
  const rows: [string, string][] = [
    [text.memo, memo || text.noMemo],
    [text.account, accountNumber],
    ...(bankReference === null ? [] : ([[text.bankReference, bankReference]] as [string, string][])),
    [text.bookedAt, instant(bookedAt)],
    [text.receivedAt, instant(receivedAt)],
    [text.provider, `${providerName(provider)} · ${connectionId}`],
  ];
  return (
    <Panel title={text.facts}>
      <dl class={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name} class={styles.row}>
            <dt class={styles.name}>{name}</dt>
            <dd class={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
