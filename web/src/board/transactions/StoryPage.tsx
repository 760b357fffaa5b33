import type { MarketView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { session } from '../../lib/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { pageOf } from '../addresses.ts';
import { ReasonSheet } from './ReasonSheet.tsx';
import { givenReason, giveReason } from './reasons.ts';
import { Story } from './Story.tsx';
import styles from './StoryPage.module.css';
import { StorySkeleton } from './StorySkeleton.tsx';
import { storyMessages } from './story-messages.ts';

/** One transaction's trail. Looking at a stall's money asks for a reason first; nothing is fetched before. */
export function StoryPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(storyMessages);
  const { route } = useLocation();
  const { params, query } = useRoute();
  const id = params.id ?? '';
  const subject = query.sap ?? id;
  const personId = session.value?.person.id ?? '';
  const [because, setBecause] = useState(() => givenReason(personId, subject));
  const list = pageOf(slug, 'doi-soat');
  return (
    <>
      <a class={styles.back} href={list}>
        <Icon name="back" size={20} />
        {text.back}
      </a>
      {because === null ? <StorySkeleton isLoading={false} /> : <Story slug={slug} id={id} because={because} />}
      <ReasonSheet
        open={because === null}
        onClose={() => route(list)}
        onReason={(reason) => {
          giveReason(personId, subject, reason);
          setBecause(reason);
        }}
      />
    </>
  );
}
