import { useEffect, useRef } from 'preact/hooks';

/** Take a picture or a text pasted anywhere on the page; a text pasted into a field stays that field's. */
export function usePaste(onText: (text: string) => void, onPicture: (file: Blob) => void): void {
  const latest = useRef({ onText, onPicture });
  latest.current = { onText, onPicture };
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const picture = Array.from(event.clipboardData?.files ?? []).find(({ type }) => type.startsWith('image/'));
      if (picture) {
        event.preventDefault();
        latest.current.onPicture(picture);
        return;
      }
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '' && !(event.target instanceof HTMLInputElement)) latest.current.onText(text);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
