import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { OtherWay } from '../sales/PaySheet.tsx';
import styles from './KeypadPage.module.css';
import { type KeypadState, linesOf, totalVnd } from './keypad.ts';
import { messages } from './messages.ts';

type PaySheetType = typeof import('../sales/PaySheet.tsx').PaySheet;

/** The way to a sale without a code. Its sheet is fetched when it is asked for first, or with the page of codes before. */
export function PayOtherwise({ keypad, note }: { keypad: KeypadState; note: string }) {
  const text = useText(messages);
  const [way, setWay] = useState<OtherWay | null>(null);
  const [isWanted, setWanted] = useState(false);
  const [Sheet, setSheet] = useState<ComponentType<Parameters<PaySheetType>[0]> | null>(null);
  useEffect(() => {
    if (!isWanted || Sheet) return;
    import('../sales/PaySheet.tsx').then(
      ({ PaySheet }) => setSheet(() => PaySheet),
      () => setWanted(false),
    );
  }, [isWanted, Sheet]);
  const amountVnd = totalVnd(keypad);
  const open = () => {
    setWanted(true);
    setWay('choose');
  };
  return (
    <>
      <button
        type="button"
        class={styles.add}
        aria-label={text.otherWayLabel}
        disabled={amountVnd === 0}
        onClick={open}
      >
        <Icon name="cash" size={26} />
        <span class={styles.small} aria-hidden="true">
          {text.otherWay}
        </span>
      </button>
      {Sheet && <Sheet goods={{ amountVnd, note, lines: linesOf(keypad), bill: null }} way={way} onWay={setWay} />}
    </>
  );
}
