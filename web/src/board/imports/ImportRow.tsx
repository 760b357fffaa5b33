import type { ImportedStatementView } from '@choso/shared/contracts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { amountText, countText } from '../amount-text.ts';
import styles from '../Records.module.css';
import { messages } from './messages.ts';

/** An imported statement: when, which file, who, what came of its rows; with `href`, the way to its transactions. */
export function ImportRow({ statement, href }: { statement: ImportedStatementView; href?: string }) {
  const text = useText(messages);
  const { at, by, fileName, fileHash, bankName, accountNumber, stallCode, inVnd, outVnd } = statement;
  const bank = bankName ?? text.otherBank;
  const counts = [statement.acceptedCount, statement.repeatCount, statement.rejectedCount].map(countText);
  const whose = [accountNumber === null ? bank : text.account(bank, accountNumber)];
  if (stallCode !== null) whose.push(text.stall(stallCode));
  return (
    <li class={styles.record}>
      <p class={styles.when}>
        {timeOfDay(at)} {dateText(at)}
      </p>
      <p class={styles.what}>{fileName || text.noName}</p>
      <div class={styles.facts}>
        <p>{text.by(by)}</p>
        <p>{text.rows(counts[0] ?? '', counts[1] ?? '', counts[2] ?? '')}</p>
        <p class={styles.quiet}>{whose.join(' · ')}</p>
        {inVnd !== null && outVnd !== null && (
          <p class={styles.quiet}>{text.sums(amountText(inVnd), amountText(outVnd))}</p>
        )}
        <p class={styles.code}>
          {text.hash}: {fileHash}
        </p>
        {href !== undefined && (
          <a class={styles.link} href={href}>
            {text.open}
          </a>
        )}
      </div>
    </li>
  );
}
