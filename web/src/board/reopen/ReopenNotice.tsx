import { listReopenRequests } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import styles from '../account-changes/AccountChangesPage.module.css';
import { pageOf } from '../addresses.ts';
import { useLiveMarket } from '../use-live-market.ts';
import { messages } from './messages.ts';

/** Says on the board's pages that stalls ask to open closed days; nothing while none does. */
export function ReopenNotice({ slug }: { slug: string }) {
  const text = useText(messages);
  const { data, reload } = useLoad(() => call(listReopenRequests, { params: { slug } }), [slug]);
  useLiveMarket(slug, reload);
  if (!data || data.items.length === 0) return null;
  return (
    <div role="status">
      <a class={styles.notice} href={pageOf(slug, 'sap/mo-lai-ngay')}>
        {text.notice(data.items.length)} <strong>{text.see}</strong>
      </a>
    </div>
  );
}
