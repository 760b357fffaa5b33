import type { MarketView } from '@choso/shared/contracts';
import { toBusinessDate } from '@choso/shared/time';
import { useLocation } from 'preact-iso';
import { useNow } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Chip } from '../../ui/Chip.tsx';
import { pageOf } from '../addresses.ts';
import { isDay } from '../day-text.ts';
import { PageHead } from '../PageHead.tsx';
import { SubNav } from '../SubNav.tsx';
import { DayStep } from './DayStep.tsx';
import { DayTransactions } from './DayTransactions.tsx';
import { messages } from './messages.ts';
import { Quarantine } from './Quarantine.tsx';
import styles from './TransactionsPage.module.css';

/** What of a day is listed, as the address names it: everything, what waits for a person, or what nobody could read. */
const filters = ['', 'can-xem', 'chua-doc'] as const;
type Filter = (typeof filters)[number];

/** A market's bank transactions: what came, what it matched, and why. The address holds day and filter. */
export function TransactionsPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { query, route } = useLocation();
  const today = toBusinessDate(useNow(60_000));
  const day = isDay(query.ngay) && query.ngay < today ? query.ngay : today;
  const filter = filters.find((candidate) => candidate === query.loc) ?? '';
  const show = (next: { day?: string; filter?: Filter }) => {
    const wanted = { day, filter, ...next };
    const search = new URLSearchParams();
    if (wanted.filter !== '') search.set('loc', wanted.filter);
    if (wanted.day < today) search.set('ngay', wanted.day);
    route(`${pageOf(slug, 'doi-soat')}${search.size === 0 ? '' : `?${search}`}`);
  };
  return (
    <>
      <SubNav slug={slug} page="doi-soat" />
      <PageHead title={text.title}>
        {filter !== 'chua-doc' && <DayStep day={day} today={today} onDay={(next) => show({ day: next })} />}
      </PageHead>
      <fieldset class={styles.filters}>
        <legend class="visually-hidden">{text.filters}</legend>
        {filters.map((one) => (
          <Chip key={one} selected={filter === one} onClick={() => show({ filter: one })}>
            {text.filterNames[one]}
          </Chip>
        ))}
      </fieldset>
      {filter === 'chua-doc' ? (
        <Quarantine slug={slug} />
      ) : (
        <DayTransactions
          slug={slug}
          day={day}
          isToday={day === today}
          isAttention={filter === 'can-xem'}
          onAll={() => show({ filter: '' })}
        />
      )}
    </>
  );
}
