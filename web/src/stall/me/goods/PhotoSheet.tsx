import type { StallItemView } from '@choso/shared/contracts';
import { useId } from 'preact/hooks';
import type { ApiProblem } from '../../../lib/api.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { messages } from './messages.ts';
import styles from './PhotoSheet.module.css';

interface Props {
  open: boolean;
  item: StallItemView;
  busy: boolean;
  problem: ApiProblem | null;
  onClose: () => void;
  onFile: (file: File) => void;
  onDelete: () => void;
}

/** The photo of an item, large, and the ways to another. */
export function PhotoSheet({ open, item: { name, photo }, busy, problem, onClose, onFile, onDelete }: Props) {
  const text = useText(messages);
  return (
    <Sheet title={text.photoOf(name)} open={open} onClose={onClose} closeLabel={text.close}>
      <div class={styles.sheet}>
        {photo && (
          <img
            class={styles.photo}
            src={photo.large}
            width={960}
            height={720}
            alt={text.photoOf(name)}
            decoding="async"
          />
        )}
        <p class={styles.hint}>{text.photoHint}</p>
        <p class={styles.status} role="status">
          {busy ? text.sending : ''}
        </p>
        {problem && (
          <p class={styles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        <FileButton icon="camera" label={text.takePhoto} withCamera busy={busy} onFile={onFile} />
        <FileButton icon="list" label={text.pickPhoto} busy={busy} onFile={onFile} />
        {photo && (
          <Button tone="danger" size="lg" block busy={busy} onClick={onDelete}>
            {text.deletePhoto}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

/** A button that opens the camera or the phone's pictures. */
function FileButton({
  icon,
  label,
  withCamera = false,
  busy,
  onFile,
}: {
  icon: IconName;
  label: string;
  withCamera?: boolean;
  busy: boolean;
  onFile: (file: File) => void;
}) {
  const id = useId();
  return (
    <div class={styles.pick}>
      <input
        id={id}
        class="visually-hidden"
        type="file"
        accept="image/*"
        {...(withCamera && { capture: 'environment' as const })}
        disabled={busy}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same picture chosen again is a change too.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <label class={styles.label} for={id}>
        <Icon name={icon} />
        {label}
      </label>
    </div>
  );
}
