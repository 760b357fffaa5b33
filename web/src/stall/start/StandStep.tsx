import { recordStandCheck } from '@choso/shared/contracts';
import { judgeScan, type ScanOutcome } from '@choso/shared/printed-code';
import { decodeVietQr } from '@choso/shared/vietqr';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { connection } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { queueAct } from '../../lib/outbox/outbox.ts';
import { Button } from '../../ui/Button.tsx';
import { CameraSheet } from '../../ui/camera/CameraSheet.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { loadPrintedCodes } from './known-codes.ts';
import { messages } from './messages.ts';
import styles from './StartPage.module.css';

/** Is the code on the table still the stall's own? Compared on the phone, also without a network; noted by the server. */
export function StandStep({ onDone }: { onDone: () => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { data: codes, problem } = useLoad(() => loadPrintedCodes(stallId), [stallId]);
  const [isScanning, setScanning] = useState(false);
  const [scanned, setScanned] = useState<string | null>(null);

  const note = (read: string | null) =>
    void queueAct(recordStandCheck, {
      kind: 'stand-check',
      label: { vi: messages.vi.standTitle, en: messages.en.standTitle },
      params: { stallId },
      body: { scanned: read },
    });
  const found = (read: string) => {
    setScanning(false);
    setScanned(read);
    note(read);
  };
  const putOff = () => {
    note(null);
    onDone();
  };

  if (scanned !== null && codes) {
    const { outcome, serial } = judgeScan(scanned, codes);
    const holder = codes.find((code) => code.serial === serial)?.holderName ?? '';
    return (
      <Judged
        outcome={outcome}
        holder={holder}
        scanned={scanned}
        onAgain={() => setScanning(true)}
        onDone={onDone}
        isScanning={isScanning}
        onFound={found}
        onClose={() => setScanning(false)}
      />
    );
  }
  return (
    <section class={styles.card}>
      <Icon name="qr" size={64} />
      <h2 class={styles.heading}>{text.standTitle}</h2>
      {!codes && !problem && <Skeleton height="56px" />}
      {problem && <p class={styles.problem}>{problem.sentence}</p>}
      {codes?.length === 0 ? (
        <>
          <p>{text.noStand}</p>
          <Button size="lg" block href={places.stands}>
            {text.printOne}
          </Button>
        </>
      ) : (
        <>
          <p>{text.standText}</p>
          <Button size="lg" block disabled={!codes} onClick={() => setScanning(true)}>
            <Icon name="camera" />
            {text.scan}
          </Button>
        </>
      )}
      <Button size="lg" tone="plain" block onClick={putOff}>
        {text.skip}
      </Button>
      <CameraSheet open={isScanning} onClose={() => setScanning(false)} onFound={found} />
    </section>
  );
}

function Judged({
  outcome,
  holder,
  scanned,
  onAgain,
  onDone,
  isScanning,
  onFound,
  onClose,
}: {
  outcome: ScanOutcome;
  holder: string;
  scanned: string;
  onAgain: () => void;
  onDone: () => void;
  isScanning: boolean;
  onFound: (read: string) => void;
  onClose: () => void;
}) {
  const text = useText(messages);
  const isRight = outcome === 'right';
  return (
    <section class={`${styles.card} ${isRight ? styles.right : styles.wrong}`}>
      <div role="alert" class={styles.judged}>
        <Icon name={isRight ? 'check-circle' : 'warning'} size={96} />
        <h2 class={styles.verdict}>{text[outcome]}</h2>
        <p>{isRight ? text.rightText(holder) : outcome === 'dead' ? text.deadText : text.wrongText}</p>
        {outcome === 'wrong' && <Lead scanned={scanned} />}
      </div>
      {connection.value === 'lost' && <p>{text.notSent}</p>}
      <div class={styles.acts}>
        <Button size="lg" tone="plain" block onClick={onAgain}>
          {text.scanAgain}
        </Button>
        <Button size="lg" block onClick={onDone}>
          {text.done}
        </Button>
      </div>
      <CameraSheet open={isScanning} onClose={onClose} onFound={onFound} />
    </section>
  );
}

/** Where a strange code would send the money. */
function Lead({ scanned }: { scanned: string }) {
  const text = useText(messages);
  const read = decodeVietQr(scanned);
  if (!read.ok) return <p>{text.unknownLead}</p>;
  return <p>{text.lead(read.merchantName ?? read.bankBin ?? '', (read.accountNumber ?? '').slice(-4))}</p>;
}
