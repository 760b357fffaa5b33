import { useEffect, useRef } from 'preact/hooks';
import type { KeypadAction } from './keypad.ts';

/** A real keyboard works the keypad too: digits, Backspace, +, and Enter for the code. */
export function useTypedKeys(onPress: (action: KeypadAction) => void, onEnter: () => void): void {
  const latest = useRef({ onPress, onEnter });
  latest.current = { onPress, onEnter };
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('input, a, dialog') !== null;
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) latest.current.onPress({ kind: 'digit', digit: Number(event.key) });
      else if (event.key === 'Backspace') latest.current.onPress({ kind: 'erase' });
      else if (event.key === '+') latest.current.onPress({ kind: 'add' });
      // On a button Enter already presses that button.
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) latest.current.onEnter();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
