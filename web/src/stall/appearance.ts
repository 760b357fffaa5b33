import { computed, effect, signal } from '@preact/signals';
import { keep, readKept } from '../lib/storage.ts';

/** How large the words are, in hundredths of the phone's own size. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;
/** A text size. */
export type TextSize = (typeof TEXT_SIZES)[number];

/** `sun` is light with high contrast, `night` dark; `auto` follows the phone. */
export const THEMES = ['sun', 'night', 'auto'] as const;
/** A theme as it is chosen. */
export type Theme = (typeof THEMES)[number];

const SIZE_KEY = 'choso-text-size';
const THEME_KEY = 'choso-theme';

/** How large the words of the stall app are on this phone. */
export const textSize = signal<TextSize>(oneOf(TEXT_SIZES, readKept(SIZE_KEY)) ?? 100);
/** The chosen theme of the stall app on this phone; sunlight until somebody chooses. */
export const theme = signal<Theme>(oneOf(THEMES, readKept(THEME_KEY)) ?? 'sun');

const phoneIsDark = signal(false);

/** The theme that is drawn now. */
export const drawnTheme = computed(() =>
  theme.value === 'auto' ? (phoneIsDark.value ? 'night' : 'sun') : theme.value,
);

effect(() => keep(SIZE_KEY, textSize.value));
effect(() => keep(THEME_KEY, theme.value));

/** Dress the page as the stall's phone wants it; the returned function leaves it as the other apps are. */
export function dressPage(): () => void {
  const page = document.documentElement;
  const night = matchMedia('(prefers-color-scheme: dark)');
  const look = () => {
    phoneIsDark.value = night.matches;
  };
  look();
  night.addEventListener('change', look);
  const stop = effect(() => {
    page.dataset.theme = drawnTheme.value;
    page.style.fontSize = textSize.value === 100 ? '' : `${textSize.value}%`;
  });
  return () => {
    stop();
    night.removeEventListener('change', look);
    delete page.dataset.theme;
    page.style.fontSize = '';
  };
}

function oneOf<Value>(values: readonly Value[], kept: unknown): Value | undefined {
  return values.find((value) => value === kept);
}
