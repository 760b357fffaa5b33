import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { keeping, refusedActs } from '../../lib/outbox/act.ts';
import { updateWaits } from '../../lib/update-waits.ts';
import { places } from '../addresses.ts';
import { stripMessages } from './strip-messages.ts';
import styles from './WaitingStrip.module.css';

/** One line over a page when something done here was refused, erased, or cannot be kept; else, whether to update. */
export function WaitingStrip() {
  const text = useText(stripMessages);
  const { path } = useLocation();
  const refused = refusedActs().length;
  const kept = keeping.value;
  const worst =
    kept.state === 'evicted'
      ? text.storageEvicted(kept.count)
      : refused > 0
        ? text.refused(refused)
        : kept.state === 'refused'
          ? text.storageRefused
          : null;
  if (worst !== null)
    return (
      <div role="status">
        <a class={`${styles.strip} ${styles.bad}`} href={places.waiting}>
          <span>{worst}</span>
          <span class={styles.see}>{text.see}</span>
        </a>
      </div>
    );
  // A new version loads the page anew, so it is offered only where no amount, code or verdict can stand.
  if (!updateWaits.value || path === places.keypad) return null;
  return (
    <div role="status">
      <button type="button" class={styles.strip} onClick={update}>
        <span>{text.update}</span>
        <span class={styles.see}>{text.takeUpdate}</span>
      </button>
    </div>
  );
}

async function update(): Promise<void> {
  const { takeUpdate } = await import('../../lib/service-worker.ts');
  takeUpdate();
}
