import { useText } from '../../lib/language.ts';
import { Awning } from '../../ui/Awning.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { messages } from '../messages.ts';
import styles from './BillCode.module.css';

/** The place of a code while it is opened. */
export function BillSkeleton() {
  const text = useText(messages);
  return (
    <div class={styles.page} data-theme="sun">
      <Awning />
      <main class={styles.code} aria-busy="true">
        <h1 class="visually-hidden">{text.billLoading}</h1>
        <Skeleton width="200px" height="32px" />
        <p class={styles.where}>{'\u00a0'}</p>
        <Skeleton width="284px" height="328px" />
        <Skeleton width="220px" height="62px" />
      </main>
    </div>
  );
}
