import { listStallAccounts } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDesk } from '../desk.ts';
import { messages } from '../messages.ts';
import { accountTail } from './account-tail.ts';
import styles from './MePage.module.css';

/** Where the stall's money goes, the current account first; only the end of a number is shown. */
export function Accounts() {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { data, problem, reload } = useLoad(() => call(listStallAccounts, { params: { stallId } }), [stallId]);
  const accounts = data?.items;
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.accounts}</h2>
      {!data && !problem && <Skeleton height="54px" />}
      {!data && problem && (
        <>
          <p>{problem.sentence}</p>
          <Button tone="plain" onClick={reload}>
            {text.tryAgain}
          </Button>
        </>
      )}
      {accounts?.length === 0 && <p class={styles.quiet}>{text.noAccount}</p>}
      {accounts?.map(({ bankName, accountNumber, holderName }) => (
        <p key={accountNumber}>
          <strong>{holderName}</strong>
          <br />
          {bankName} · {text.accountTail(accountTail(accountNumber))}
        </p>
      ))}
    </section>
  );
}
