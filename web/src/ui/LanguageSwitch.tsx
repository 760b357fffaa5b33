import { language } from '../lib/language.ts';
import styles from './LanguageSwitch.module.css';

/** Names the other language in that language, and changes to it. */
export function LanguageSwitch() {
  const other = language.value === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      class={styles.switch}
      lang={other}
      onClick={() => {
        language.value = other;
      }}
    >
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}
