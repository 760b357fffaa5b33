import { useText } from '../lib/language.ts';
import { letterOf } from './column-choice.ts';
import { messages } from './messages.ts';
import styles from './RawRows.module.css';

const SHOWN = 5;

/** Some rows as they stand in the file, headings first, under the letters a spreadsheet gives their columns. */
export function RawRows({ rows, from }: { rows: readonly (readonly string[])[]; from: number }) {
  const text = useText(messages);
  const shown = rows.slice(from - 1, from - 1 + SHOWN);
  const width = Math.max(0, ...shown.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at + 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too.
    <section class={styles.window} aria-label={text.rawRows} tabIndex={0} data-scrolls-sideways>
      <table class={styles.table}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {letterOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={from + at}>
              <th scope="row">{from + at}</th>
              {columns.map((column) => (
                <td key={column}>{row[column - 1] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
