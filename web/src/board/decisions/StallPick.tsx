import { listStalls } from '@choso/shared/contracts';
import { useId } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { stallTitle } from '../use-stall-names.ts';
import { messages } from './messages.ts';
import styles from './StallPick.module.css';

/** One stall of the market, or all of them (an empty id). */
export function StallPick({
  slug,
  stallId,
  onStall,
}: {
  slug: string;
  stallId: string;
  onStall: (stallId: string) => void;
}) {
  const text = useText(messages);
  const id = useId();
  const { data } = useLoad(() => call(listStalls, { params: { slug } }), [slug]);
  return (
    <div class={styles.pick}>
      <label class={styles.label} for={id}>
        {text.stall}
      </label>
      <select
        id={id}
        class={styles.select}
        value={stallId}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => onStall(currentTarget.value)}
      >
        <option value="">{text.allStalls}</option>
        {data?.items.map((stall) => (
          <option key={stall.id} value={stall.id} selected={stall.id === stallId}>
            {stallTitle(stall)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class={styles.hint}>
        {text.stallHint}
      </p>
    </div>
  );
}
