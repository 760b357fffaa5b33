import type { PaymentRequestView } from '@choso/shared/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import type { Loaded } from '../lib/load.ts';
import { Button } from '../ui/Button.tsx';
import { CameraSheet } from '../ui/camera/CameraSheet.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { codeWords } from './code-words.ts';
import { messages } from './messages.ts';
import { OpenBills } from './OpenBills.tsx';
import styles from './PickCode.module.css';
import { readCode } from './read-code.ts';
import { usePaste } from './use-paste.ts';

interface Props {
  bills: Loaded<{ items: PaymentRequestView[] }>;
  onPick: (code: string) => void;
}

/** Four ways to name a code: camera, picture, text, or the list of open demo bills. */
export function PickCode({ bills, onPick }: Props) {
  const text = useText(messages);
  const words = useText(codeWords);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [picture, setPicture] = useState<'none' | 'reading' | 'no-code' | 'no-picture'>('none');
  const [isScanning, setIsScanning] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  // Coming back from a payment the list is old; on the first visit it is on its way already.
  useEffect(() => {
    if (!bills.isLoading) bills.reload();
  }, []);

  const readText = (value: string) => {
    const read = readCode(value, bills.data?.items ?? []);
    setTyped(value);
    setFault(read.kind === 'fault' ? words.faults[read.fault] : null);
    if (read.kind !== 'fault') onPick(read.code);
  };
  const readPicture = async (file: Blob) => {
    setPicture('reading');
    setFault(null);
    try {
      const { decodePicture } = await import('../ui/camera/decode-picture.ts');
      const found = await decodePicture(file);
      setPicture(found === null ? 'no-code' : 'none');
      if (found !== null) readText(found);
    } catch {
      setPicture('no-picture');
    }
  };
  usePaste(readText, readPicture);

  return (
    <div class={styles.columns}>
      <section class={styles.ways}>
        <h1 class={styles.title}>{text.which}</h1>
        <div class={styles.tiles}>
          <button type="button" class={styles.tile} onClick={() => setIsScanning(true)}>
            <Icon name="camera" size={32} />
            {text.scan}
          </button>
          <button type="button" class={styles.tile} onClick={() => chooser.current?.click()}>
            <Icon name="qr" size={32} />
            {text.picture}
          </button>
          <input
            ref={chooser}
            type="file"
            accept="image/*"
            hidden
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) readPicture(file);
            }}
          />
        </div>
        <p class={picture === 'none' || picture === 'reading' ? styles.note : styles.fault} role="status">
          {picture === 'none' && text.pasteHint}
          {picture === 'reading' && text.reading}
          {picture === 'no-code' && text.noCodeInPicture}
          {picture === 'no-picture' && text.notAPicture}
        </p>
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            readText(typed);
          }}
        >
          <Field
            label={text.typed}
            value={typed}
            onInput={setTyped}
            error={fault}
            hint={text.typedHint}
            input={{ autoComplete: 'off', autoCapitalize: 'characters', spellcheck: false, enterKeyHint: 'go' }}
          />
          <Button type="submit" block>
            {text.read}
          </Button>
        </form>
      </section>
      <OpenBills bills={bills} onPick={onPick} />
      <CameraSheet
        open={isScanning}
        onClose={() => setIsScanning(false)}
        onFound={(found) => {
          setIsScanning(false);
          readText(found);
        }}
      />
    </div>
  );
}
