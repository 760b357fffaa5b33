import type { ImportedStatementView } from '@choso/shared/contracts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Figures } from '../../statements/Figures.tsx';
import { messages as statementMessages } from '../../statements/messages.ts';
import { amountText } from '../amount-text.ts';
import { messages } from './messages.ts';
import styles from './PastImportPage.module.css';

/** Which file it was, when and by whom it was imported, and what came of its rows. */
export function ImportFacts({ statement }: { statement: ImportedStatementView }) {
  const text = useText(messages);
  const { newRows, knownRows, rejectedRows } = useText(statementMessages);
  const { fileName, at, by, bankName, accountNumber, inVnd, outVnd } = statement;
  const bank = bankName ?? text.otherBank;
  const sums = [
    { words: text.sumIn, sum: inVnd },
    { words: text.sumOut, sum: outVnd },
  ];
  return (
    <>
      <h2 class={styles.name}>{fileName || text.noName}</h2>
      <p class={styles.quiet}>
        {timeOfDay(at)} {dateText(at)} · {text.by(by)}
        <br />
        {accountNumber === null ? bank : text.account(bank, accountNumber)}
      </p>
      <Figures
        figures={[
          { count: statement.acceptedCount, words: newRows },
          { count: statement.repeatCount, words: knownRows },
          { count: statement.rejectedCount, words: rejectedRows },
        ]}
      />
      <ul class={styles.sums}>
        {sums.map(
          ({ words, sum }) =>
            sum !== null && (
              <li key={words}>
                <span>{words}</span>
                <strong class={styles.sum}>{amountText(sum)}</strong>
              </li>
            ),
        )}
      </ul>
    </>
  );
}
