import type { BankTransactionView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from './messages.ts';
import { announceOnTap } from './speaker.ts';
import { announcementOf } from './to-announce.ts';

/** Says the newest money once more, for who was serving somebody else when it came. */
export function SayNewest({ transactions }: { transactions: readonly BankTransactionView[] }) {
  const text = useText(messages);
  const [newest] = transactions.flatMap((one) => announcementOf(one) ?? []);
  if (!newest) return null;
  return (
    <Button size="lg" tone="plain" block onClick={() => announceOnTap(newest)}>
      <Icon name="speaker" />
      {text.sayNewest}
    </Button>
  );
}
