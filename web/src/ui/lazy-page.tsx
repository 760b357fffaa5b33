import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { language } from '../lib/language.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

const texts = {
  vi: { notLoaded: 'Mạng yếu, chưa mở được trang.', tryAgain: 'Thử lại' },
  en: { notLoaded: 'The network is weak and the page did not open.', tryAgain: 'Try again' },
};

/** A page whose code is fetched when somebody goes there, or before with `preload()`. */
export type LazyPage<Props> = ComponentType<Props> & { preload: () => Promise<unknown> };

/**
 * Make a page lazy: its code stays out of what the app needs to begin.
 *
 * Inside a router the page before stays on the screen while the code comes; when it does not come, the page says so.
 */
export function lazyPage<Props>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  return lazy(() => load().catch(() => NotLoaded as ComponentType<Props>)) as unknown as LazyPage<Props>;
}

/** The code of a page did not come. */
export function NotLoaded() {
  const text = texts[language.value];
  return (
    <EmptyState icon="warning" text={text.notLoaded}>
      <Button onClick={() => location.reload()}>{text.tryAgain}</Button>
    </EmptyState>
  );
}
