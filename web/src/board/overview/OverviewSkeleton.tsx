import { useText } from '../../lib/language.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { messages as frame } from '../messages.ts';
import { PageHead } from '../PageHead.tsx';
import styles from './OverviewPage.module.css';
import tiles from './Tiles.module.css';

/** The overview's places before its first figures. */
export function OverviewSkeleton() {
  const text = useText(frame);
  return (
    <>
      <PageHead title={text.pages['tong-quan']} note={text.loading} />
      <div class={tiles.tiles}>
        {[0, 1, 2, 3].map((place) => (
          <Skeleton key={place} height="132px" />
        ))}
      </div>
      <div class={styles.columns}>
        <Skeleton height="260px" />
        <Skeleton height="260px" />
      </div>
      <Skeleton height="220px" />
    </>
  );
}
