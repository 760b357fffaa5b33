import type { ConnectionKindView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Form.module.css';
import { byProvider, inLanguage } from './kinds.ts';
import { messages } from './messages.ts';

/** The provider, and when it has several ways, which; the best way is picked already. */
export function KindChoice({
  kinds,
  kind,
  onPick,
}: {
  kinds: readonly ConnectionKindView[];
  kind: ConnectionKindView | null;
  onPick: (kind: ConnectionKindView | null) => void;
}) {
  const text = useText(messages);
  const offered = byProvider(kinds);
  const ways = kind ? (offered.get(kind.providerName) ?? []) : [];
  return (
    <>
      <fieldset class={styles.choice}>
        <legend class={styles.legend}>{text.provider}</legend>
        <div class={styles.chips}>
          {[...offered].map(([name, [best]]) => (
            <Chip key={name} selected={kind?.providerName === name} onClick={() => onPick(best ?? null)}>
              {name}
            </Chip>
          ))}
        </div>
      </fieldset>
      {ways.length > 1 && (
        <fieldset class={styles.choice}>
          <legend class={styles.legend}>{text.way}</legend>
          <div class={styles.chips}>
            {ways.map((way) => (
              <Chip
                key={way.authentication}
                selected={way.authentication === kind?.authentication}
                onClick={() => onPick(way)}
              >
                {inLanguage(way.way)}
              </Chip>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
