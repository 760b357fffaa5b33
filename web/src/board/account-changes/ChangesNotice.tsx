import { listMarketAccountChanges } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { pageOf } from '../addresses.ts';
import styles from './AccountChangesPage.module.css';
import { messages } from './messages.ts';

/** Says on the board's pages that a stall asks to be paid elsewhere; nothing while nothing waits. */
export function ChangesNotice({ slug }: { slug: string }) {
  const text = useText(messages);
  const { data, reload } = useLoad(() => call(listMarketAccountChanges, { params: { slug } }), [slug]);
  useLive([`market:${slug}`], (event) => {
    if (event === null || event.kind === 'bank-account.change') reload();
  });
  if (!data || data.waiting.length === 0) return null;
  return (
    <div role="status">
      <a class={styles.notice} href={pageOf(slug, 'doi-tai-khoan')}>
        {text.notice(data.waiting.length)} <strong>{text.see}</strong>
      </a>
    </div>
  );
}
