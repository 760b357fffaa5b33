import { useRef } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Sheet } from '../Sheet.tsx';
import styles from './CameraSheet.module.css';
import { messages } from './messages.ts';
import { useCamera } from './use-camera.ts';

interface Props {
  open: boolean;
  onClose: () => void;
  onFound: (text: string) => void;
}

/** The camera's picture with a frame; it closes by itself at the first code. */
export function CameraSheet({ open, onClose, onFound }: Props) {
  const text = useText(messages);
  return (
    <Sheet title={text.cameraTitle} open={open} onClose={onClose} closeLabel={text.close}>
      <Finder onFound={onFound} />
    </Sheet>
  );
}

function Finder({ onFound }: { onFound: (text: string) => void }) {
  const text = useText(messages);
  const video = useRef<HTMLVideoElement>(null);
  const state = useCamera(video, onFound);
  const isWorking = state === 'opening' || state === 'looking';
  return (
    <>
      <div class={styles.finder}>
        <video ref={video} class={styles.video} muted playsInline />
        {isWorking && <span class={styles.frame} aria-hidden="true" />}
      </div>
      <p class={isWorking ? styles.note : styles.fault} role="status">
        {text.camera[state]}
      </p>
    </>
  );
}
