import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useDesk } from '../desk.ts';
import { useFile } from '../use-file.ts';
import styles from './Books.module.css';
import { monthText } from './days.ts';
import { messages } from './messages.ts';

const FORMS = { s1a: 'S1a-HKD', s2a: 'S2a-HKD' } as const;

/** The book of a month and of its year, on paper and for a spreadsheet. */
export function BookExports({ form, month }: { form: keyof typeof FORMS; month: string }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const file = useFile();
  const take = (format: 'pdf' | 'csv', period: string) =>
    void file.take(
      `/api/stalls/${encodeURIComponent(stallId)}/books/${form}.${format}?period=${period}`,
      `${FORMS[form]}-${period}.${format}`,
    );
  const periods = [
    [month, monthText(month)],
    [month.slice(0, 4), month.slice(0, 4)],
  ] as const;
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.exports}</h2>
      <p class={styles.quiet}>{text.exportHint}</p>
      {periods.map(([period, words]) => (
        <div key={period} class={styles.pair}>
          <Button size="lg" tone="plain" block onClick={() => take('pdf', period)}>
            <Icon name="download" />
            {text.pdf(FORMS[form], words)}
          </Button>
          <Button size="lg" tone="plain" block onClick={() => take('csv', period)}>
            <Icon name="list" />
            {text.csv(FORMS[form], words)}
          </Button>
        </div>
      ))}
      {file.sentence !== null && (
        <p class={styles.problem} role="alert">
          {file.sentence}
        </p>
      )}
    </section>
  );
}
