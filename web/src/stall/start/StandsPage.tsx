import { listStandChecks, type PrintedCodeView, printCode, type StandSize } from '@choso/shared/contracts';
import { formatSerial } from '@choso/shared/printed-code';
import { useState } from 'preact/hooks';
import { call, newIdempotencyKey, toProblem } from '../../lib/api.ts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { openFile } from '../../lib/open-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import { loadPrintedCodes } from './known-codes.ts';
import { messages } from './messages.ts';
import styles from './StartPage.module.css';

const SIZES: readonly StandSize[] = ['a6', 'a5', 'strip'];

/** The stall's codes on paper: print one, see which are in use, and when they were last looked at. */
export function StandsPage() {
  const text = useText(messages);
  const { me } = useText(stallMessages);
  const { stallId } = useDesk();
  const codes = useLoad(() => loadPrintedCodes(stallId), [stallId]);
  const checks = useLoad(() => call(listStandChecks, { params: { stallId } }), [stallId]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPrinting, setPrinting] = useState<StandSize | null>(null);

  const openPaper = (serial: string) =>
    openFile(`/api/stalls/${encodeURIComponent(stallId)}/printed-codes/${serial}/stand.pdf`, `ma-${serial}.pdf`);
  const act = async (work: () => Promise<void>) => {
    setProblem(null);
    await work().catch((thrown: unknown) => {
      const { code, sentence } = toProblem(thrown);
      setProblem(code === 'stall/no-bank-account' ? text.noAccount : sentence);
    });
    setPrinting(null);
  };
  const print = (size: StandSize) => {
    setPrinting(size);
    void act(async () => {
      const code = await call(printCode, { params: { stallId }, body: { size }, idempotencyKey: newIdempotencyKey() });
      codes.reload();
      await openPaper(code.serial);
    });
  };

  return (
    <SubPage title={text.stands} back={{ href: places.me, label: me }}>
      <div class={styles.page}>
        <section class={styles.card}>
          <p class={styles.quiet}>{text.standsIntro}</p>
          {SIZES.map((size) => (
            <Button key={size} size="lg" tone="plain" block busy={isPrinting === size} onClick={() => print(size)}>
              <Icon name="download" />
              {text.sizes[size]}
            </Button>
          ))}
          {problem !== null && (
            <p class={styles.problem} role="alert">
              {problem}
            </p>
          )}
          <Button size="lg" block href={places.start}>
            <Icon name="camera" />
            {text.checkNow}
          </Button>
        </section>
        {codes.data && codes.data.length > 0 && (
          <section class={styles.card} aria-label={text.stands}>
            <ul class={styles.list}>
              {codes.data.map((code) => (
                <Printed key={code.serial} code={code} onOpen={() => void act(() => openPaper(code.serial))} />
              ))}
            </ul>
          </section>
        )}
        <section class={styles.card}>
          <h2 class={styles.heading}>{text.checks}</h2>
          {checks.data?.items.length === 0 && <p class={styles.quiet}>{text.noChecks}</p>}
          <ul class={styles.list}>
            {checks.data?.items.map(({ at, outcome }) => (
              <li key={at} class={styles.row}>
                <strong class={outcome === 'wrong' ? styles.problem : undefined}>{text.outcomes[outcome]}</strong>
                <time dateTime={at}>
                  {timeOfDay(at)} {dateText(at)}
                </time>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </SubPage>
  );
}

function Printed({ code, onOpen }: { code: PrintedCodeView; onOpen: () => void }) {
  const text = useText(messages);
  return (
    <li class={styles.row}>
      <span>
        <strong>{text.serial(formatSerial(code.serial))}</strong>
        <br />
        <span class={styles.quiet}>
          {text.sizes[code.size]} · {text.states[code.state]} · {dateText(code.printedAt)}
        </span>
      </span>
      {code.state === 'live' && (
        <Button tone="plain" onClick={onOpen}>
          {text.openPdf}
        </Button>
      )}
    </li>
  );
}
