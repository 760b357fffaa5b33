import { getPrintedCode } from '@choso/shared/contracts';
import { useLocation } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { dateText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Awning } from '../../ui/Awning.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { messages } from './messages.ts';
import styles from './PrintedCodePage.module.css';

/** Whose a code on a stall's table is, for whoever doubts it: opened by the number on the paper. */
export default function PrintedCodePage() {
  const text = useText(messages);
  const serial = useLocation().path.split('/')[2] ?? '';
  const { data, problem } = useLoad(() => call(getPrintedCode, { params: { serial } }), [serial]);
  return (
    <>
      <header class={styles.header}>
        <h1 class={styles.title}>{text.title}</h1>
        <LanguageSwitch />
      </header>
      <Awning />
      <main class={styles.main}>
        {!data && !problem && <Skeleton height="320px" />}
        {problem && (
          <p class={styles.bad} role="alert">
            <Icon name="warning" size={40} />
            {problem.code === 'resource/not-found' ? text.none : problem.sentence}
          </p>
        )}
        {data && (
          <>
            <p class={data.state === 'live' ? styles.good : styles.bad} role="status">
              <Icon name={data.state === 'live' ? 'check' : 'warning'} size={32} />
              {text[data.state]}
            </p>
            <dl class={styles.facts}>
              <dt>{text.holder}</dt>
              <dd class={styles.holder}>{data.holderName}</dd>
              <dt>{text.tail}</dt>
              <dd>{data.accountTail}</dd>
              <dt>{text.bank}</dt>
              <dd>{data.bankName}</dd>
              <dt>{text.stall}</dt>
              <dd>
                {data.stallCode} · {data.stallName} · {data.marketName}
              </dd>
              <dt>{text.printed}</dt>
              <dd>{dateText(data.printedAt)}</dd>
            </dl>
            {data.state === 'live' && <p>{text.compare}</p>}
          </>
        )}
      </main>
    </>
  );
}
