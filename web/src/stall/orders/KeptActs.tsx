import { ApiProblem } from '../../lib/api.ts';
import { language, useText } from '../../lib/language.ts';
import type { Act } from '../../lib/outbox/act.ts';
import { dropRefused } from '../../lib/outbox/outbox.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './KeptActs.module.css';
import { messages } from './messages.ts';

/** What was done to an order without a network: still on this phone, or refused when it got through. */
export function KeptActs({ kept }: { kept: readonly Act[] }) {
  const text = useText(messages);
  return (
    <>
      {kept.map((act) => (
        <p key={act.key} class={styles.act} role="status">
          {act.state === 'waiting' ? (
            text.waitsForNetwork(act.label[language.value])
          ) : (
            <>
              <span>
                {text.wasRefused(act.label[language.value])} {act.problem && new ApiProblem(act.problem).sentence}
              </span>
              <Button tone="plain" onClick={() => void dropRefused(act.key)}>
                {text.understood}
              </Button>
            </>
          )}
        </p>
      ))}
    </>
  );
}
