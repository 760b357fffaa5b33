import { useEffect, useRef } from 'preact/hooks';
import styles from './Toast.module.css';

/** A line at the bottom that says what was done and offers to undo it. */
export interface ToastProps {
  text: string;
  actionLabel?: string;
  onAction?: () => void;
  onClose: () => void;
  /** Milliseconds until it goes by itself. */
  duration?: number;
}

/** Stays while it has the focus or the pointer, so that nobody has to hurry. */
export function Toast({ text, actionLabel, onAction, onClose, duration = 8_000 }: ToastProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const start = () => {
    stop();
    timer.current = setTimeout(onClose, duration);
  };
  useEffect(() => {
    start();
    return stop;
  }, [text]);
  return (
    <div
      class={styles.toast}
      role="status"
      onMouseEnter={stop}
      onMouseLeave={start}
      onFocusIn={stop}
      onFocusOut={start}
    >
      <span>{text}</span>
      {actionLabel !== undefined && (
        <button type="button" class={styles.action} onClick={onAction}>
          {actionLabel}
        </button>
      )}
    </div>
  );
}
