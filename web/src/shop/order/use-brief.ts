import { useEffect, useRef, useState } from 'preact/hooks';

const BRIEF_MS = 2_500;

/** A word that stands for a moment and goes again, such as "copied". */
export function useBrief<Word>(): [Word | null, (word: Word) => void] {
  const [word, setWord] = useState<Word | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (next: Word) => {
    clearTimeout(timer.current);
    setWord(next);
    timer.current = setTimeout(() => setWord(null), BRIEF_MS);
  };
  return [word, say];
}
