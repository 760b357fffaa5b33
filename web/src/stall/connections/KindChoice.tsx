import type { ConnectionKind } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Form.module.css';
import { providerName, providersOffered, waysOf } from './kinds.ts';
import { messages } from './messages.ts';

/** The provider, and when it has several ways, how it signs; the best way is picked already. */
export function KindChoice({
  kind,
  onPick,
}: {
  kind: ConnectionKind | null;
  onPick: (kind: ConnectionKind | null) => void;
}) {
  const text = useText(messages);
  const ways = kind ? waysOf(kind.provider) : [];
  return (
    <>
      <fieldset class={styles.choice}>
        <legend class={styles.legend}>{text.provider}</legend>
        <div class={styles.chips}>
          {providersOffered.map((provider) => (
            <Chip
              key={provider}
              selected={kind?.provider === provider}
              onClick={() => onPick(waysOf(provider)[0] ?? null)}
            >
              {providerName(provider)}
            </Chip>
          ))}
        </div>
      </fieldset>
      {ways.length > 1 && (
        <fieldset class={styles.choice}>
          <legend class={styles.legend}>{text.way}</legend>
          <div class={styles.chips}>
            {ways.map((way) => (
              <Chip key={way.authentication} selected={way === kind} onClick={() => onPick(way)}>
                {text.ways[way.authentication] ?? way.authentication}
              </Chip>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
