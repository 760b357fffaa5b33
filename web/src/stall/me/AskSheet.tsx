import type { ComponentChildren } from 'preact';
import type { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { messages } from '../messages.ts';
import styles from './Form.module.css';

interface Props {
  open: boolean;
  title: string;
  words: string;
  yes: string;
  no: string;
  busy: boolean;
  problem: ApiProblem | null;
  onYes: () => void;
  onClose: () => void;
  children?: ComponentChildren;
}

/** Asks before an act that costs somebody something: what happens, in words, and a button that names it. */
export function AskSheet({ open, title, words, yes, no, busy, problem, onYes, onClose, children }: Props) {
  const text = useText(messages);
  return (
    <Sheet title={title} open={open} onClose={onClose} closeLabel={text.close}>
      <div class={styles.form}>
        <p>{words}</p>
        {children}
        {problem && (
          <p class={styles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        <Button tone="danger" size="lg" block busy={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button tone="plain" size="lg" block onClick={onClose}>
          {no}
        </Button>
      </div>
    </Sheet>
  );
}
