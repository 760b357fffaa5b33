import { listBankAccountChanges, listStallAccounts } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { timeText } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { useLive } from '../../../lib/live.ts';
import { useLoad } from '../../../lib/load.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Toast } from '../../../ui/Toast.tsx';
import { useDesk } from '../../desk.ts';
import { messages as stallMessages } from '../../messages.ts';
import pageStyles from '../MePage.module.css';
import { MeSubPage } from '../MeSubPage.tsx';
import { useRights } from '../use-rights.ts';
import { AccountLine } from './AccountLine.tsx';
import styles from './AccountsPage.module.css';
import { AskSheet } from './AskChangeSheet.tsx';
import { ChangeCard } from './ChangeCard.tsx';
import { messages } from './messages.ts';

/** Where the stall is paid, where it was, and a change that waits. */
export function AccountsPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId } = useDesk();
  const { holds } = useRights();
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { data, problem, reload } = useLoad(async () => {
    const params = { stallId };
    const [accounts, changes] = await Promise.all([
      call(listStallAccounts, { params }),
      call(listBankAccountChanges, { params }),
    ]);
    return { accounts: accounts.items, changes: changes.items };
  }, [stallId]);
  useLive([`stall:${stallId}`], (event) => {
    if (event === null || event.kind === 'bank-account.change') reload();
  });
  const done = (words: string) => {
    setSaid(words);
    reload();
  };
  const current = data?.accounts.find(({ isCurrent }) => isCurrent);
  const before = data?.accounts.filter(({ isCurrent }) => !isCurrent) ?? [];
  const waiting = data?.changes.find(({ state }) => state === 'asked' || state === 'approved');
  const over = data?.changes.filter((change) => change !== waiting) ?? [];
  return (
    <MeSubPage title={text.title}>
      <div class={styles.page}>
        {!data && !problem && <Skeleton height="140px" count={2} />}
        {!data && problem && (
          <EmptyState icon="warning" text={problem.sentence}>
            <Button size="lg" onClick={reload}>
              {tryAgain}
            </Button>
          </EmptyState>
        )}
        {waiting && <ChangeCard change={waiting} onDone={done} />}
        {data && (
          <section class={pageStyles.card}>
            <h2 class={pageStyles.heading}>{text.current}</h2>
            {current ? <AccountLine account={current} /> : <p>{text.none}</p>}
          </section>
        )}
        {data && !holds && <p class={pageStyles.quiet}>{text.onlyHolder}</p>}
        {data && holds && !waiting && (
          <>
            <p class={pageStyles.quiet}>{text.changeHint}</p>
            <Button tone="plain" size="lg" block onClick={() => setAsking(true)}>
              {text.change}
            </Button>
          </>
        )}
        {before.length > 0 && (
          <section class={pageStyles.card}>
            <h2 class={pageStyles.heading}>{text.before}</h2>
            <p class={pageStyles.quiet}>{text.beforeHint}</p>
            {before.map((account) => (
              <AccountLine
                key={account.id}
                account={account}
                note={account.validTo === null ? null : text.until(timeText(account.validTo))}
              />
            ))}
          </section>
        )}
        {over.length > 0 && (
          <section class={styles.over}>
            <h2 class={pageStyles.heading}>{text.history}</h2>
            {over.map((change) => (
              <ChangeCard key={change.id} change={change} onDone={done} />
            ))}
          </section>
        )}
      </div>
      <AskSheet
        open={isAsking}
        onClose={() => setAsking(false)}
        onAsked={() => {
          setAsking(false);
          done(text.asked);
        }}
      />
      {said !== null && <Toast text={said} onClose={() => setSaid(null)} />}
    </MeSubPage>
  );
}
