import { useEffect } from 'preact/hooks';

/** Name the browser's tab after the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
