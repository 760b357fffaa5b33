import { getTab, type TabEntryKind, type TabLineView } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { dateText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { useDesk } from '../desk.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { AmountForm } from '../sales/AmountForm.tsx';
import { TakeBackSheet } from '../sales/TakeBackSheet.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { CustomerSection } from './CustomerSection.tsx';
import { debtWords } from './debt-words.ts';
import { messages } from './messages.ts';
import { TabLine } from './TabLine.tsx';
import styles from './TabPage.module.css';
import { useTabActs } from './use-tab-acts.ts';

/** One customer's page in the notebook: what is owed, the ways to pay it, and every line that made it. */
export function TabPage() {
  const text = useText(messages);
  const { params } = useRoute();
  const tabId = params.id ?? '';
  const { stallId } = useDesk();
  const { data: tab, problem, reload } = useLoad(() => call(getTab, { params: { stallId, tabId } }), [stallId, tabId]);
  useLive([`stall:${stallId}`], reload);
  const acts = useTabActs();
  const [asking, setAsking] = useState<'cash' | 'part' | 'correct' | null>(null);
  const [takenBack, setTakenBack] = useState<TabLineView | null>(null);
  const close = () => setAsking(null);
  const note = async (kind: TabEntryKind, amountVnd: Vnd, reason?: string) => {
    if (!(await acts.note(tabId, kind, amountVnd, reason))) return;
    close();
    reload();
  };
  const titles = { cash: text.cashTitle, part: text.partTitle, correct: text.correctTitle };
  const back = { href: places.notebook, label: text.title };
  if (!tab)
    return (
      <SubPage title={text.title} back={back}>
        {problem ? <EmptyState icon="warning" text={problem.sentence} /> : <Skeleton height="88px" count={3} />}
      </SubPage>
    );
  const { balanceVnd } = tab;
  return (
    <SubPage title={tab.name} back={back}>
      <section class={styles.total}>
        <p class={styles.quiet}>
          {debtWords(text, balanceVnd)} {tab.owedSince && text.since(dateText(tab.owedSince))}
        </p>
        <Amount vnd={balanceVnd} size="lg" />
        {tab.phone && <a href={`tel:${tab.phone}`}>{`${text.call} ${tab.phone}`}</a>}
      </section>
      {acts.problem && asking === null && !takenBack && (
        <p class={styles.problem} role="alert">
          {acts.problem.sentence}
        </p>
      )}
      <div class={styles.acts}>
        {balanceVnd > 0 && (
          <>
            <Button size="lg" block busy={acts.busy} onClick={() => acts.collect(tabId, balanceVnd)}>
              {text.collect(amountText(balanceVnd))}
            </Button>
            <Button size="lg" tone="plain" block onClick={() => setAsking('cash')}>
              {text.cash}
            </Button>
            <Button size="lg" tone="plain" block onClick={() => setAsking('part')}>
              {text.part}
            </Button>
          </>
        )}
        <Button size="lg" tone="plain" block onClick={() => setAsking('correct')}>
          {text.correct}
        </Button>
      </div>
      <h2 class={styles.heading}>{text.lines}</h2>
      <ul class={styles.lines}>
        {tab.lines.map((line) => (
          <TabLine key={line.id + line.kind} line={line} onTakeBack={() => setTakenBack(line)} />
        ))}
      </ul>
      <CustomerSection tab={tab} onChanged={reload} />
      <Sheet title={titles[asking ?? 'cash']} open={asking !== null} onClose={close} closeLabel={text.close}>
        {asking === 'correct' ? (
          <CorrectForm owedVnd={balanceVnd} busy={acts.busy} problem={acts.problem} onWrite={note} />
        ) : (
          <AmountForm
            how={text.most(amountText(balanceVnd))}
            startVnd={balanceVnd}
            mostVnd={balanceVnd}
            busy={acts.busy}
            problem={acts.problem}
            yes={(amount) => (asking === 'part' ? text.partYes : text.cashYes)(amountText(amount))}
            onAmount={(amount) => (asking === 'part' ? acts.collect(tabId, amount) : note('cash', amount))}
          />
        )}
      </Sheet>
      <TakeBackSheet
        amountVnd={takenBack?.amountVnd ?? null}
        busy={acts.busy}
        problem={acts.problem}
        onClose={() => setTakenBack(null)}
        onYes={async (reason) => {
          if (!takenBack || !(await acts.takeBack(tabId, takenBack, reason))) return;
          setTakenBack(null);
          reload();
        }}
      />
    </SubPage>
  );
}
