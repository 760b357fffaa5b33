import type { ComponentChildren } from 'preact';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { messages } from '../messages.ts';
import { Frame } from './Frame.tsx';
import styles from './SubPage.module.css';

/** A page behind another, "Tiền về" unless told: its name where it can be seen, and the way back. */
export function SubPage({
  title,
  back,
  children,
}: {
  title: string;
  back?: { href: string; label: string };
  children: ComponentChildren;
}) {
  const text = useText(messages);
  const { href, label } = back ?? { href: places.money, label: text.money };
  return (
    <Frame title={title}>
      <div class={styles.head}>
        <a class={styles.back} href={href} aria-label={label}>
          <Icon name="back" size={26} />
        </a>
        {/* The heading itself is in the frame, for those who listen. */}
        <p class={styles.title} aria-hidden="true">
          {title}
        </p>
      </div>
      {children}
    </Frame>
  );
}
