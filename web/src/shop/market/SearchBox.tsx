import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import styles from './SearchBox.module.css';

const PAUSE_MS = 180;
const LONGEST = 100;

interface Props {
  value: string;
  /** Called once the typing pauses. */
  onSearch: (text: string) => void;
  autoFocus?: boolean;
}

/** Searches while somebody types. The address is the truth; this box runs a moment ahead of it. */
export function SearchBox({ value, onSearch, autoFocus = false }: Props) {
  const text = useText(messages);
  const id = useId();
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (autoFocus) box.current?.focus({ preventScroll: true });
    return () => clearTimeout(timer.current);
  }, []);
  // A change of the address from outside (back, a link) belongs into the box; the echo of our own typing does not.
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);

  const ask = (next: string, pause: number) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = next.trim();
      onSearch(asked.current);
    }, pause);
  };

  return (
    <search>
      <form
        class={styles.box}
        onSubmit={(event) => {
          event.preventDefault();
          ask(typed, 0);
          // The phone's keyboard covers the very results that were asked for.
          box.current?.blur();
        }}
      >
        <Icon name="search" size={22} />
        <label class="visually-hidden" for={id}>
          {text.search}
        </label>
        <input
          ref={box}
          id={id}
          class={styles.input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          maxLength={LONGEST}
          placeholder={text.searchExample}
          value={typed}
          onInput={(event) => ask(event.currentTarget.value, PAUSE_MS)}
        />
        {typed !== '' && (
          <button
            type="button"
            class={styles.clear}
            aria-label={text.clearSearch}
            onClick={() => {
              ask('', 0);
              box.current?.focus();
            }}
          >
            <Icon name="close" size={20} />
          </button>
        )}
      </form>
    </search>
  );
}
