import type { MarketView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { session } from '../../lib/session.ts';
import { pageOf } from '../addresses.ts';
import { PageHead } from '../PageHead.tsx';
import { SubNav } from '../SubNav.tsx';
import { ReasonSheet } from '../transactions/ReasonSheet.tsx';
import { givenReason, giveReason } from '../transactions/reasons.ts';
import { DecisionList } from './DecisionList.tsx';
import { messages } from './messages.ts';
import { StallPick } from './StallPick.tsx';

/** What people of the market decided about money. One stall's decisions are asked for with a reason, as its money is. */
export function DecisionsPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { query, route } = useLocation();
  const stallId = query.sap ?? '';
  const personId = session.value?.person.id ?? '';
  const [, setGiven] = useState(0);
  const because = stallId === '' ? null : givenReason(personId, stallId);
  const page = pageOf(slug, 'doi-soat/quyet-dinh');
  const isAsking = stallId !== '' && because === null;
  return (
    <>
      <SubNav slug={slug} page="doi-soat/quyet-dinh" />
      <PageHead title={text.title} note={text.note} />
      <StallPick
        slug={slug}
        stallId={stallId}
        onStall={(next) => route(next === '' ? page : `${page}?sap=${encodeURIComponent(next)}`)}
      />
      {!isAsking && <DecisionList key={stallId} slug={slug} stallId={stallId} because={because} />}
      <ReasonSheet
        open={isAsking}
        onClose={() => route(page)}
        onReason={(reason) => {
          giveReason(personId, stallId, reason);
          setGiven((times) => times + 1);
        }}
      />
    </>
  );
}
