import { useEffect, useRef } from 'preact/hooks';

/** Give the heading of a screen that just opened the focus, so that a screen reader begins there. */
export function useHeadingFocus(screen: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = screen;
    heading.current?.focus({ preventScroll: true });
  }, [screen]);
  return heading;
}
