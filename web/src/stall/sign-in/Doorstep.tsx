import type { ComponentChildren } from 'preact';
import { useText } from '../../lib/language.ts';
import { Awning } from '../../ui/Awning.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { messages } from '../messages.ts';
import styles from './Doorstep.module.css';

/** The page before the stall: its awning, a heading, and what has to be done to get in. */
export function Doorstep({ title, children }: { title: string; children: ComponentChildren }) {
  const text = useText(messages);
  return (
    <>
      <header class={styles.header}>
        <div class={styles.bar}>
          <a class={styles.home} href="/" aria-label={`Chợ Số: ${text.home}`}>
            <Icon name="stall" size={28} />
            Chợ Số
          </a>
          <LanguageSwitch />
        </div>
        <h1 class={styles.title}>{title}</h1>
      </header>
      <Awning />
      <main class={styles.main}>{children}</main>
    </>
  );
}
