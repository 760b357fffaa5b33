import { Icon } from '../ui/Icon.tsx';
import styles from './FreshPill.module.css';

/** Says over the list that new rows wait above; nothing moves until it is pressed. */
export function FreshPill({ text, onShow }: { text: string | null; onShow: () => void }) {
  return (
    <div class={styles.place} aria-live="polite">
      {text !== null && (
        <button
          type="button"
          class={styles.pill}
          onClick={() => {
            onShow();
            scrollTo({ top: 0, behavior: 'smooth' });
          }}
        >
          <span class={styles.up}>
            <Icon name="back" size={18} />
          </span>
          {text}
        </button>
      )}
    </div>
  );
}
