import type { StallView } from '@choso/shared/contracts';
import { useId } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Chip } from '../../ui/Chip.tsx';
import { messages } from './messages.ts';
import styles from './StallTable.module.css';
import type { StallRow } from './stall-rows.ts';

/** One row of the market with its stalls: a table on wide screens, cards on phones. */
export function StallTable({ row: { name, stalls } }: { row: StallRow }) {
  const text = useText(messages);
  const id = useId();
  return (
    <section class={styles.section}>
      <h2 id={id} class={styles.title}>
        {name ?? text.noRow} <span class={styles.count}>{stalls.length}</span>
      </h2>
      <table class={styles.table} aria-labelledby={id}>
        <thead class={styles.head}>
          <tr>
            {Object.entries(text.columns).map(([column, label]) => (
              <th key={column} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stalls.map((stall) => (
            <Row key={stall.id} stall={stall} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ stall: { code, name, holderName, hours, takesTransfers, status, pauseNote } }: { stall: StallView }) {
  const text = useText(messages);
  return (
    <tr class={styles.row}>
      <td class={styles.code}>{code}</td>
      <td class={styles.name}>{name}</td>
      <td class={styles.holder}>{holderName}</td>
      <td class={styles.hours}>{hours}</td>
      <td class={takesTransfers ? styles.account : styles.missing}>{takesTransfers ? text.takes : text.takesNot}</td>
      <td class={styles.state}>
        <Chip tone={status === 'active' ? 'info' : status === 'paused' ? 'wait' : 'void'}>{text.states[status]}</Chip>
        {pauseNote !== null && <span class={styles.note}>{pauseNote}</span>}
      </td>
    </tr>
  );
}
