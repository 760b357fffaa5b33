import { listBankAccountChanges } from '@choso/shared/contracts';
import { call } from '../../../lib/api.ts';
import { timeText } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { useLive } from '../../../lib/live.ts';
import { useLoad } from '../../../lib/load.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { places } from '../../addresses.ts';
import { useDesk } from '../../desk.ts';
import styles from './AccountNotice.module.css';
import { messages } from './messages.ts';

/** Stands over every page of the stall while its account is about to change, on every phone that sells there. */
export function AccountNotice() {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { data, reload } = useLoad(() => call(listBankAccountChanges, { params: { stallId } }), [stallId]);
  useLive([`stall:${stallId}`], (event) => {
    if (event === null || event.kind === 'bank-account.change') reload();
  });
  const waiting = data?.items.find(({ state }) => state === 'asked' || state === 'approved');
  if (!waiting) return null;
  const { effectiveAt } = waiting;
  return (
    <div role="status">
      <a class={styles.notice} href={places.accounts}>
        <Icon name="warning" />
        <span>
          {effectiveAt === null ? text.notice.asked : text.notice.approved(timeText(effectiveAt))}
          {' · '}
          <strong>{text.notice.see}</strong>
        </span>
      </a>
    </div>
  );
}
