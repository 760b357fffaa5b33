import { listMarkets } from '@choso/shared/contracts';
import { useLocation } from 'preact-iso';
import { call } from '../lib/api.ts';
import { language, useText } from '../lib/language.ts';
import { useLoad } from '../lib/load.ts';
import { Awning } from '../ui/Awning.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import styles from './Landing.module.css';
import { messages } from './messages.ts';

/** The front page: four ways in. */
export default function Landing() {
  const isUnknown = useLocation().path !== '/';
  const text = useText(messages);
  const { data } = useLoad(() => call(listMarkets), []);
  const markets = data?.items ?? [];
  return (
    <>
      <header class={styles.header}>
        <div class={styles.top}>
          <h1 class={styles.title}>{text.title}</h1>
          <LanguageSwitch />
        </div>
        <p class={styles.promise}>{isUnknown ? text.unknown : text.promise}</p>
      </header>
      <Awning />
      <main class={styles.main}>
        <nav class={styles.doors} aria-label={text.doors}>
          <div class={`${styles.door} ${styles.wide}`}>
            <DoorText icon="basket" name={text.shop} note={text.shopNote} />
            <ul class={styles.markets} aria-label={text.markets}>
              {(markets.length > 0 ? markets : placeholders).map((market) => (
                <li key={market.slug}>
                  <a class={styles.market} href={`/cho/${market.slug}`}>
                    {language.value === 'vi' ? market.name : market.nameEn}
                    <Icon name="forward" size={20} />
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <Door href="/sap" icon="stall" name={text.stall} note={text.stallNote} />
          <Door href="/ban-quan-ly" icon="scales" name={text.board} note={text.boardNote} />
          <Door href="/ngan-hang-thu" icon="bank" name={text.bank} note={text.bankNote} />
        </nav>
        <p class={styles.money}>{text.money}</p>
      </main>
    </>
  );
}

/** The two markets every demo has, so that the page stands still while the list is fetched. */
const placeholders = [
  { slug: 'cho-go-cong', name: 'Chợ Gò Công', nameEn: 'Gò Công market' },
  { slug: 'cho-online-phu-nu-van-dau', name: 'Chợ online phụ nữ Văn Đẩu', nameEn: "Văn Đẩu women's online market" },
];

function Door({ href, ...door }: { href: string; icon: IconName; name: string; note: string }) {
  return (
    <a class={styles.door} href={href}>
      <DoorText {...door} />
    </a>
  );
}

function DoorText({ icon, name, note }: { icon: IconName; name: string; note: string }) {
  return (
    <>
      <span class={styles.nail} aria-hidden="true" />
      <span class={styles.name}>
        <Icon name={icon} size={28} />
        {name}
      </span>
      <span class={styles.note}>{note}</span>
    </>
  );
}
