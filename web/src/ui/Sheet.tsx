import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import styles from './Sheet.module.css';

/** A dialog that rises from the bottom (centred on wide screens). */
export interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** What the closing cross says to a screen reader. */
  closeLabel: string;
  children: ComponentChildren;
}

/** Focus goes into the sheet, stays there, and returns on close; Escape and a tap beside it close it. */
export function Sheet({ title, open, onClose, closeLabel, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const latestClose = useRef(onClose);
  latestClose.current = onClose;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  // A sheet that is taken away while it is open gives the focus back as a closed one does.
  useEffect(() => () => dialog.current?.close(), []);
  // A click whose target is the dialog itself fell beside its body; Escape does the same by keyboard.
  useEffect(() => {
    const closeBeside = (event: MouseEvent) => event.target === dialog.current && latestClose.current();
    dialog.current?.addEventListener('click', closeBeside);
    return () => dialog.current?.removeEventListener('click', closeBeside);
  }, []);
  return (
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div class={styles.body}>
          <div class={styles.head}>
            <h2 id={titleId} class={styles.title}>
              {title}
            </h2>
            <button type="button" class={styles.close} aria-label={closeLabel} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
