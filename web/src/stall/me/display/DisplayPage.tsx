import { type Language, language, useText } from '../../../lib/language.ts';
import { TEXT_SIZES, THEMES, textSize, theme } from '../../appearance.ts';
import { Choice } from '../Choice.tsx';
import pageStyles from '../MePage.module.css';
import { MeSubPage } from '../MeSubPage.tsx';
import styles from './DisplayPage.module.css';
import { messages } from './messages.ts';

const languages: readonly Language[] = ['vi', 'en'];

/** How the stall app looks on this phone: seen at once, kept here. */
export function DisplayPage() {
  const text = useText(messages);
  return (
    <MeSubPage title={text.title}>
      <div class={styles.page}>
        <section class={pageStyles.card}>
          <Choice
            legend={text.size}
            options={TEXT_SIZES.map((size) => ({ value: size, label: `${text.sizes[size]} ${size}%` }))}
            value={textSize.value}
            onChoose={(size) => {
              textSize.value = size;
            }}
          />
          <p class={styles.sample}>{text.sample}</p>
        </section>
        <section class={pageStyles.card}>
          <Choice
            legend={text.theme}
            options={THEMES.map((one) => ({ value: one, label: text.themes[one] }))}
            value={theme.value}
            onChoose={(one) => {
              theme.value = one;
            }}
          />
          <p class={styles.hint}>{text.themeHint}</p>
        </section>
        <section class={pageStyles.card}>
          <Choice
            legend={text.language}
            options={languages.map((one) => ({ value: one, label: text.languages[one] }))}
            value={language.value}
            onChoose={(one) => {
              language.value = one;
            }}
          />
        </section>
        <p class={styles.hint}>{text.kept}</p>
      </div>
    </MeSubPage>
  );
}
