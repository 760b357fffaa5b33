import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './CodeEntry.module.css';
import { messages } from './messages.ts';
import { NumberPad } from './NumberPad.tsx';
import type { PadKey } from './weight-pad.ts';

const DIGITS = 4;
const FEW_TRIES = 4;

/** Four digits off the shopper's phone. A wrong code empties the places. */
export function CodeEntry({
  triesLeft,
  busy,
  onGive,
}: {
  triesLeft: number;
  busy: boolean;
  onGive: (code: string) => Promise<boolean>;
}) {
  const text = useText(messages);
  const [code, setCode] = useState('');
  const press = (key: PadKey) => {
    if (key === 'erase') setCode(code.slice(0, -1));
    else if (key !== 'comma' && code.length < DIGITS) setCode(`${code}${key}`);
  };
  return (
    <>
      <p>{text.askCode}</p>
      <output class={styles.code} aria-label={`${text.code}: ${[...code].join(' ')}`}>
        {Array.from({ length: DIGITS }, (_, at) => (
          <span key={at} class={styles.place}>
            {code[at] ?? ''}
          </span>
        ))}
      </output>
      {triesLeft <= FEW_TRIES && <p class={styles.tries}>{text.triesLeft(triesLeft)}</p>}
      <NumberPad onPress={press} />
      <Button
        size="lg"
        block
        busy={busy}
        disabled={code.length < DIGITS}
        onClick={async () => void ((await onGive(code)) || setCode(''))}
      >
        {text.giveByCode}
      </Button>
    </>
  );
}
