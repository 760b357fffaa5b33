import { useState } from 'preact/hooks';
import { copyText } from '../../lib/copy-text.ts';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './CopyLine.module.css';
import { messages } from './messages.ts';

/** Something to carry over to the provider's page, copied with one tap. */
export function CopyLine({ name, value }: { name: string; value: string }) {
  const text = useText(messages);
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  return (
    <div class={styles.line}>
      <span class={styles.name}>{name}</span>
      <code class={styles.value}>{value}</code>
      <button
        type="button"
        class={styles.copy}
        aria-label={text.copy(name.toLocaleLowerCase('vi'))}
        onClick={async () => setSaid((await copyText(value)) ? 'copied' : 'notCopied')}
      >
        <Icon name={said === 'copied' ? 'check' : 'copy'} size={22} />
      </button>
      <span class={styles.said} role="status">
        {said === 'copied' && <span class="visually-hidden">{text.copied}</span>}
        {said === 'notCopied' && text.notCopied}
      </span>
    </div>
  );
}
