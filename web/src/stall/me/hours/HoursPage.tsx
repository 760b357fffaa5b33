import type { StallView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../../lib/language.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Toast } from '../../../ui/Toast.tsx';
import { useDesk } from '../../desk.ts';
import { MeSubPage } from '../MeSubPage.tsx';
import { useRights } from '../use-rights.ts';
import type { Done } from './done.ts';
import { HoursForm } from './HoursForm.tsx';
import styles from './HoursPage.module.css';
import { messages } from './messages.ts';
import { RestForm } from './RestForm.tsx';

/** The stall's hours and the notice that it rests. */
export function HoursPage() {
  const text = useText(messages);
  const { sign, reloadSign } = useDesk();
  const { editsGoods } = useRights();
  const [done, setDone] = useState<Done | null>(null);
  const stall: StallView | null = sign?.stall ?? null;
  const tell = (next: Done) => {
    setDone(next);
    reloadSign();
  };
  return (
    <MeSubPage title={text.title}>
      <div class={styles.page}>
        {!stall && <Skeleton height="260px" count={2} />}
        {stall && !editsGoods && (
          <>
            <p class={styles.note}>{text.readOnly}</p>
            <p class={styles.hours}>{stall.hours}</p>
            {stall.pauseNote && <p>{text.resting(stall.pauseNote)}</p>}
          </>
        )}
        {stall && editsGoods && (
          <>
            <RestForm key={stall.status} stall={stall} onDone={tell} />
            <HoursForm stall={stall} onDone={tell} />
          </>
        )}
      </div>
      {done && (
        <Toast
          text={done.words}
          {...(done.undo && { actionLabel: text.undo, onAction: done.undo })}
          onClose={() => setDone(null)}
        />
      )}
    </MeSubPage>
  );
}
