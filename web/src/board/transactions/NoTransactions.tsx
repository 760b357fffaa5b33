import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { messages } from './messages.ts';

/** A day without rows, in the words that fit it. */
export function NoTransactions({
  isToday,
  isAttention,
  onAll,
}: {
  isToday: boolean;
  isAttention: boolean;
  onAll: () => void;
}) {
  const text = useText(messages);
  if (isAttention) {
    return (
      <EmptyState icon="check" text={text.emptyAttention}>
        <Button tone="plain" onClick={onAll}>
          {text.showAll}
        </Button>
      </EmptyState>
    );
  }
  return <EmptyState icon={isToday ? 'clock' : 'list'} text={isToday ? text.emptyToday : text.emptyDay} />;
}
