import { listStalls, type MarketView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { countText } from '../amount-text.ts';
import { Fault } from '../Fault.tsx';
import { messages as frame } from '../messages.ts';
import { PageHead } from '../PageHead.tsx';
import { SubNav } from '../SubNav.tsx';
import { messages } from './messages.ts';
import styles from './StallsPage.module.css';
import { StallTable } from './StallTable.tsx';
import { findStalls, groupByRow } from './stall-rows.ts';

/** The register of a market's stalls, row by row. */
export function StallsPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { loading } = useText(frame);
  const [words, setWords] = useState('');
  const { data, problem, reload } = useLoad(() => call(listStalls, { params: { slug } }), [slug]);
  const all = data?.items ?? null;
  const found = findStalls(all ?? [], words);
  const selling = all?.filter(({ status }) => status === 'active').length ?? 0;
  return (
    <>
      <SubNav slug={slug} page="sap" />
      <PageHead
        title={text.title}
        note={all === null ? loading : text.counts(countText(all.length), countText(selling))}
      />
      <div class={styles.search}>
        <Field
          label={text.search}
          type="search"
          value={words}
          onInput={setWords}
          hint={text.searchHint}
          input={{ autoComplete: 'off', spellcheck: false, enterKeyHint: 'search' }}
        />
      </div>
      {problem && <Fault problem={problem} isBand={all !== null} onRetry={reload} />}
      {all === null && !problem && <Skeleton height="64px" count={8} />}
      {all?.length === 0 && <EmptyState icon="stall" text={text.none} />}
      {all !== null && all.length > 0 && found.length === 0 && (
        <EmptyState icon="search" text={text.noMatch}>
          <Button tone="plain" onClick={() => setWords('')}>
            {text.clear}
          </Button>
        </EmptyState>
      )}
      {groupByRow(found).map((row) => (
        <StallTable key={row.name ?? ''} row={row} />
      ))}
    </>
  );
}
