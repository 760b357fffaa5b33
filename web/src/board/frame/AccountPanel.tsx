import type { MarketView, PersonView } from '@choso/shared/contracts';
import { language, useText } from '../../lib/language.ts';
import { signOut } from '../../lib/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { pageOf } from '../addresses.ts';
import { messages } from '../messages.ts';
import styles from './AccountPanel.module.css';

interface Props {
  person: PersonView;
  slug: string;
  markets: readonly MarketView[];
  onDone: () => void;
}

/** Who is signed in, the other markets this person may open, the language, and the way out. */
export function AccountPanel({ person, slug, markets, onDone }: Props) {
  const text = useText(messages);
  return (
    <div class={styles.panel}>
      {markets.length > 1 && (
        <nav class={styles.markets} aria-label={text.market}>
          {markets.map((market) => (
            <a
              key={market.slug}
              class={styles.market}
              href={pageOf(market.slug, 'tong-quan')}
              aria-current={market.slug === slug ? 'true' : undefined}
              onClick={onDone}
            >
              <Icon name={market.slug === slug ? 'check' : 'stall'} size={18} />
              {language.value === 'vi' ? market.name : market.nameEn}
            </a>
          ))}
        </nav>
      )}
      <p class={styles.who}>
        <span class={styles.label}>{text.signedInAs}</span>
        <strong>{person.name}</strong>
      </p>
      <div class={styles.acts}>
        <button type="button" class={styles.out} onClick={signOut}>
          {text.signOut}
        </button>
        <LanguageSwitch />
      </div>
    </div>
  );
}
