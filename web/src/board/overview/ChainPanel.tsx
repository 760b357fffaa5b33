import type { OverviewView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { pageOf } from '../addresses.ts';
import { countText, shortHash } from '../amount-text.ts';
import styles from './ChainPanel.module.css';
import { messages } from './messages.ts';

/** The end of the market's audit chain; who notes its hash down today can prove a change tomorrow. */
export function ChainPanel({ slug, chain }: { slug: string; chain: OverviewView['chain'] }) {
  const text = useText(messages);
  return (
    <p class={styles.chain}>
      <span>
        {text.chain}: <strong>{text.chainHead(countText(chain.seq))}</strong>
        {' · '}
        <code title={chain.hash}>{shortHash(chain.hash)}</code>
      </span>
      <a class={styles.check} href={pageOf(slug, 'so-cai')}>
        {text.chainCheck}
      </a>
    </p>
  );
}
