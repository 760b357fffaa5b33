import { useState } from 'preact/hooks';
import { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { openFile } from '../../lib/open-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useDesk } from '../desk.ts';
import styles from './Books.module.css';
import { monthText } from './days.ts';
import { messages } from './messages.ts';

const FORMS = { s1a: 'S1a-HKD', s2a: 'S2a-HKD' } as const;

/** The book of a month and of its year, on paper and for a spreadsheet. */
export function BookExports({ form, month }: { form: keyof typeof FORMS; month: string }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const [problem, setProblem] = useState<string | null>(null);
  const take = (format: 'pdf' | 'csv', period: string) => {
    setProblem(null);
    const path = `/api/stalls/${encodeURIComponent(stallId)}/books/${form}.${format}?period=${period}`;
    openFile(path, `${FORMS[form]}-${period}.${format}`).catch((refused: unknown) => {
      if (!(refused instanceof ApiProblem)) throw refused;
      setProblem(refused.sentence);
    });
  };
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
      {problem !== null && (
        <p class={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
