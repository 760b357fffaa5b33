import { useText } from '../../lib/language.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { messages } from './messages.ts';
import styles from './Rooms.module.css';
import { useRights } from './use-rights.ts';

type RoomName = Exclude<keyof typeof messages.vi, 'rooms'>;

const rooms: readonly { name: RoomName; icon: IconName; isHolders?: boolean }[] = [
  { name: 'goods', icon: 'basket' },
  { name: 'hours', icon: 'clock' },
  { name: 'accounts', icon: 'bank' },
  { name: 'people', icon: 'person', isHolders: true },
  { name: 'papers', icon: 'book', isHolders: true },
  { name: 'display', icon: 'eye' },
  { name: 'looks', icon: 'question' },
];

/** The ways to what a stall sets for itself. */
export function Rooms() {
  const text = useText(messages);
  const { holds } = useRights();
  return (
    <nav class={styles.rooms} aria-label={text.rooms}>
      {rooms
        .filter(({ isHolders }) => holds || !isHolders)
        .map(({ name, icon }) => (
          <a key={name} class={styles.room} href={places[name]}>
            <Icon name={icon} />
            <span>{text[name]}</span>
            <Icon name="forward" size={20} />
          </a>
        ))}
    </nav>
  );
}
