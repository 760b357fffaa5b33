import type { StallView } from '@choso/shared/contracts';
import { phoneText } from '@choso/shared/phone-number';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import styles from './StallBanner.module.css';

/** Whose goods these are, and the way back to the whole market. */
export function StallBanner({ stall, allPath }: { stall: StallView; allPath: string }) {
  const text = useText(messages);
  const place = [stall.zoneName, stall.hours && text.hours(stall.hours.replaceAll(',', ', '))]
    .filter(Boolean)
    .join(' · ');
  return (
    <section class={styles.banner}>
      <div class={styles.who}>
        <span class={styles.code}>{stall.code}</span>
        <h2 class={styles.name}>{stall.name}</h2>
      </div>
      {place !== '' && <p class={styles.note}>{place}</p>}
      {stall.status !== 'active' && <p class={styles.rests}>{stall.pauseNote || text.stallRestsNote}</p>}
      {stall.phone && (
        <a class={styles.all} href={`tel:${stall.phone}`}>
          <Icon name="phone" size={18} />
          {text.callStall(phoneText(stall.phone))}
        </a>
      )}
      <a class={styles.all} href={allPath}>
        <Icon name="back" size={18} />
        {text.allStalls}
      </a>
    </section>
  );
}
