import { copyText } from '../../lib/copy-text.ts';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import styles from './CopyRow.module.css';
import { useBrief } from './use-brief.ts';

interface Props {
  name: string;
  /** As people read it. */
  shown: string;
  /** As the bank's app wants it. */
  copied: string;
}

/** One thing a bank's app asks for, and the tap that takes it along. */
export function CopyRow({ name, shown, copied }: Props) {
  const text = useText(messages);
  const [word, say] = useBrief<'copied'>();
  return (
    <div class={styles.row}>
      <dt class={styles.name}>{name}</dt>
      <dd class={styles.value}>{shown}</dd>
      <dd class={styles.act}>
        <button
          type="button"
          class={styles.copy}
          aria-label={text.copyOf(name)}
          onClick={async () => {
            if (await copyText(copied)) say('copied');
          }}
        >
          <Icon name={word ? 'check' : 'copy'} size={16} />
          {word ? text.copied : text.copy}
        </button>
        <span class="visually-hidden" role="status">
          {word ? text.copied : ''}
        </span>
      </dd>
    </div>
  );
}
