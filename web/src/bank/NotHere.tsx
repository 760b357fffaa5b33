import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { messages } from './messages.ts';

/** A server in real use has no sandbox bank; its API answers that there is nothing here. */
export function NotHere() {
  const text = useText(messages);
  return (
    <EmptyState icon="bank" text={text.notHere}>
      <Button href="/">{text.home}</Button>
    </EmptyState>
  );
}
