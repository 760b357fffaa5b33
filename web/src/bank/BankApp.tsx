import { listDemoBills } from '@choso/shared/contracts';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { call } from '../lib/api.ts';
import { useText } from '../lib/language.ts';
import { useLoad } from '../lib/load.ts';
import { Icon } from '../ui/Icon.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import styles from './BankApp.module.css';
import { messages } from './messages.ts';
import { NotHere } from './NotHere.tsx';
import { PayCode } from './PayCode.tsx';
import { PickCode } from './PickCode.tsx';

const HOME = '/ngan-hang-thu';

/** The demo's sandbox bank: pay a code with play money. `?ma=` holds the code, so that going back works as expected. */
export default function BankApp() {
  const text = useText(messages);
  const { query, route } = useLocation();
  const bills = useLoad(() => call(listDemoBills), []);
  const code = query.ma?.trim() ?? '';
  useEffect(() => {
    document.title = text.bank;
  }, [text]);

  const leave = () => {
    bills.reload();
    route(HOME);
  };
  return (
    <div class={styles.bank}>
      <header class={styles.header}>
        <div class={styles.bar}>
          <a class={styles.name} href={HOME}>
            <span class={styles.mark}>
              <Icon name="bank" size={22} />
            </span>
            {text.bank}
          </a>
          <LanguageSwitch />
        </div>
      </header>
      <aside class={styles.play}>
        <strong>{text.band}</strong> {text.playMoney}
      </aside>
      <main class={styles.main}>
        {bills.problem?.code === 'resource/not-found' ? (
          <NotHere />
        ) : code === '' ? (
          <PickCode bills={bills} onPick={(picked) => route(`${HOME}?ma=${encodeURIComponent(picked)}`)} />
        ) : (
          <PayCode
            key={code}
            code={code}
            bills={bills.data?.items ?? null}
            hasBills={bills.data !== null || bills.problem !== null}
            onLeave={leave}
          />
        )}
      </main>
      <footer class={styles.footer}>
        <a href="/">{text.home}</a>
      </footer>
    </div>
  );
}
