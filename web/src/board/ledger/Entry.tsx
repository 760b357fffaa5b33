import type { JournalEntryView } from '@choso/shared/contracts';
import { formatVnd, vnd } from '@choso/shared/money';
import { dateText, exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { reasonText } from '../../lib/reason-text.ts';
import { storyOf } from '../addresses.ts';
import { countText, withHeldAmounts } from '../amount-text.ts';
import styles from './Entries.module.css';
import { messages } from './messages.ts';

interface Props {
  slug: string;
  entry: JournalEntryView;
  stallName: (stallId: string) => string;
}

/** One entry: when and why at its left, its postings with debit and credit at its right. */
export function Entry({ slug, entry, stallName }: Props) {
  const text = useText(messages);
  const { seq, bookedAt, kind, description, postings, transactionId, chain } = entry;
  const line = `#${countText(seq)}`;
  const stallId = postings[0]?.stallId ?? null;
  return (
    <tbody class={styles.entry}>
      {postings.map(({ ledgerAccount, amountVnd }, index) => (
        <tr key={`${ledgerAccount} ${index}`} class={styles.line}>
          {index === 0 && (
            <th class={styles.about} scope="rowgroup" rowSpan={postings.length}>
              <span class={styles.when}>
                {transactionId === null ? (
                  <strong>{line}</strong>
                ) : (
                  <a
                    class={styles.open}
                    href={storyOf(slug, { id: transactionId, stallId })}
                    aria-label={text.open(line)}
                  >
                    {line}
                  </a>
                )}
                <span>
                  {exactTimeOfDay(bookedAt)} · {dateText(bookedAt)}
                </span>
              </span>
              <span class={styles.what}>
                <strong>{text.kinds[kind] ?? kind}</strong>
                {stallId !== null && ` · ${stallName(stallId)}`}
              </span>
              <span class={styles.why}>{withHeldAmounts(reasonText(description))}</span>
              {chain.seq > 0 && (
                <span class={styles.link} title={chain.hash}>
                  {text.link(countText(chain.seq))}
                </span>
              )}
            </th>
          )}
          <td class={styles.account}>{text.accounts[topOf(ledgerAccount)] ?? ledgerAccount}</td>
          <td class={`${styles.amount} ${styles.debit}`}>
            {amountVnd > 0 && <Side label={text.columns.debit} amount={formatVnd(amountVnd)} />}
          </td>
          <td class={`${styles.amount} ${styles.credit}`}>
            {amountVnd < 0 && <Side label={text.columns.credit} amount={formatVnd(vnd(-amountVnd))} />}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** On a phone there is no column heading above the amount, so it says its side itself. */
function Side({ label, amount }: { label: string; amount: string }) {
  return (
    <>
      <span class={styles.side}>{label}</span> {amount}
      {'\u00a0₫'}
    </>
  );
}

/** The account above one of a single customer's: whose debt it is, is the stall's affair. */
function topOf(ledgerAccount: string): string {
  return ledgerAccount.split('/')[0] ?? ledgerAccount;
}
