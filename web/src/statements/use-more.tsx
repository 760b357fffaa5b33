import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { countText } from './Figures.tsx';
import { messages } from './messages.ts';

const AT_FIRST = 5;
const AT_ONCE = 50;

/** The first of some rows, and the button that shows more of them; null once all are shown. */
export function useMore<Row>(rows: readonly Row[]): { shown: readonly Row[]; more: ComponentChildren } {
  const text = useText(messages);
  const [count, setCount] = useState(AT_FIRST);
  const next = Math.min(rows.length - count, AT_ONCE);
  const more =
    next <= 0 ? null : (
      <Button tone="plain" size="lg" block onClick={() => setCount(count + next)}>
        {text.more(countText(next))}
      </Button>
    );
  return { shown: rows.slice(0, count), more };
}
