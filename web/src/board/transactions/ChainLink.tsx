import type { BankTransactionStory } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { pageOf } from '../addresses.ts';
import { countText, shortHash } from '../amount-text.ts';
import { Panel } from '../Panel.tsx';
import styles from './ChainLink.module.css';
import { storyMessages } from './story-messages.ts';

/** The transaction's link in the market's chain, between the hash before it and its own. */
export function ChainLink({ slug, chain }: { slug: string; chain: BankTransactionStory['chain'] }) {
  const text = useText(storyMessages);
  return (
    <Panel title={text.chain}>
      {chain === null ? (
        <p>{text.chainNone}</p>
      ) : (
        <div class={styles.link}>
          <p class={styles.place}>{text.chainPlace(countText(chain.seq))}</p>
          <p class={styles.hashes}>
            {text.chainFrom} <code title={chain.prevHash}>{shortHash(chain.prevHash)}</code> → {text.chainTo}{' '}
            <code title={chain.hash}>{shortHash(chain.hash)}</code>
          </p>
          <Button tone="plain" block href={pageOf(slug, 'so-cai')}>
            {text.chainCheck}
          </Button>
        </div>
      )}
    </Panel>
  );
}
