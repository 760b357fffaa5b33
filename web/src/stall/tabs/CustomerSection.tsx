import { mergeTab, splitTab, type TabPageView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useAct } from '../connections/use-act.ts';
import { useDesk } from '../desk.ts';
import { AskSheet } from '../me/AskSheet.tsx';
import { messages } from './customer-messages.ts';
import { MergeForm } from './MergeForm.tsx';
import { messages as tabMessages } from './messages.ts';
import { RenameForm } from './RenameForm.tsx';
import styles from './TabPage.module.css';

/** Who the customer is: another name, two names that are one person, and the way back from a mistaken merge. */
export function CustomerSection({ tab, onChanged }: { tab: TabPageView; onChanged: () => void }) {
  const text = useText(messages);
  const { close } = useText(tabMessages);
  const { stallId } = useDesk();
  const [asking, setAsking] = useState<'rename' | 'merge' | null>(null);
  const [apart, setApart] = useState<{ id: string; name: string } | null>(null);
  const { act, busy, problem } = useAct();
  const done = () => {
    setAsking(null);
    setApart(null);
    onChanged();
  };
  const send = (contract: typeof mergeTab | typeof splitTab, otherTabId: string) =>
    act(`${contract.path} ${otherTabId}`, (idempotencyKey) =>
      call(contract, { params: { stallId, tabId: tab.id }, body: { otherTabId }, idempotencyKey }),
    ).then((answer) => answer && done());
  return (
    <>
      <h2 class={styles.heading}>{text.customer}</h2>
      <div class={styles.acts}>
        <Button size="lg" tone="plain" block onClick={() => setAsking('rename')}>
          {text.rename}
        </Button>
        <Button size="lg" tone="plain" block onClick={() => setAsking('merge')}>
          {text.merge}
        </Button>
        {tab.merged.length > 0 && <p class={styles.quiet}>{text.merged}</p>}
        {tab.merged.map((other) => (
          <Button key={other.id} size="lg" tone="plain" block onClick={() => setApart(other)}>
            {text.split(other.name)}
          </Button>
        ))}
      </div>
      <Sheet title={text.rename} open={asking === 'rename'} onClose={() => setAsking(null)} closeLabel={close}>
        {asking === 'rename' && <RenameForm tab={tab} onDone={done} />}
      </Sheet>
      <Sheet
        title={text.mergeTitle(tab.name)}
        open={asking === 'merge'}
        onClose={() => setAsking(null)}
        closeLabel={close}
      >
        {asking === 'merge' && (
          <MergeForm
            tab={tab}
            busy={busy}
            problem={problem}
            onMerge={(otherTabId) => send(mergeTab, otherTabId)}
            onClose={() => setAsking(null)}
          />
        )}
      </Sheet>
      <AskSheet
        open={apart !== null}
        title={text.splitTitle}
        words={text.splitWords(apart?.name ?? '')}
        yes={text.splitYes(apart?.name ?? '')}
        no={text.splitNo}
        busy={busy}
        problem={problem}
        onYes={() => apart && send(splitTab, apart.id)}
        onClose={() => setApart(null)}
      />
    </>
  );
}
