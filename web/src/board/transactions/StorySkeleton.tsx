import { useText } from '../../lib/language.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { messages } from '../messages.ts';
import { PageHead } from '../PageHead.tsx';
import styles from './Story.module.css';
import { storyMessages } from './story-messages.ts';

/** The story's places before it is known, or while the reason to look at it is still missing. */
export function StorySkeleton({ isLoading }: { isLoading: boolean }) {
  const text = useText(storyMessages);
  const { loading } = useText(messages);
  return (
    <>
      <PageHead title={text.loadingTitle} note={isLoading ? loading : ''} />
      <div class={styles.columns}>
        <Skeleton height="360px" />
        <Skeleton height="180px" count={2} />
      </div>
    </>
  );
}
