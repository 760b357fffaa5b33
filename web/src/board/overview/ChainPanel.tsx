import type { OverviewView } from '@choso/shared/contracts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { pageOf } from '../addresses.ts';
import { countText, shortHash } from '../amount-text.ts';
import styles from './ChainPanel.module.css';
import { messages } from './messages.ts';

/** The end of the market's audit chain; who notes its hash down today can prove a change tomorrow. */
export function ChainPanel({
  slug,
  chain,
  check,
}: {
  slug: string;
  chain: OverviewView['chain'];
  check: OverviewView['booksCheck'];
}) {
  const text = useText(messages);
  return (
    <p class={styles.chain}>
      <span>
        {text.chain}: <strong>{text.chainHead(countText(chain.seq))}</strong>
        {' · '}
        <code title={chain.hash}>{shortHash(chain.hash)}</code>
      </span>
      {check && <Nightly check={check} />}
      <a class={styles.check} href={pageOf(slug, 'so-cai')}>
        {text.chainCheck}
      </a>
    </p>
  );
}

/** What the night's look at the whole books found. Never green: that colour is for money that came. */
function Nightly({ check: { checkedAt, broken, links } }: { check: NonNullable<OverviewView['booksCheck']> }) {
  const text = useText(messages);
  const when = `${timeOfDay(checkedAt)} ${dateText(checkedAt)}`;
  if (broken === null) return <span>{text.booksWhole(countText(links), when)}</span>;
  return (
    <strong class={styles.broken} role="alert">
      {text.booksBroken(text.rules[broken.rule] ?? broken.rule, broken.subject, when)}
    </strong>
  );
}
