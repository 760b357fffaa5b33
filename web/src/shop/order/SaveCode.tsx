import type { PaymentRequestView } from '@choso/shared/contracts';
import { formatReference } from '@choso/shared/reference-code';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { saveFile } from '../../lib/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import type { OpenCode } from './pay-part.ts';
import { drawQrPicture } from './qr-picture.ts';
import styles from './SaveCode.module.css';
import { useBrief } from './use-brief.ts';

interface Props {
  bill: PaymentRequestView;
  code: OpenCode;
  stallCode: string;
}

/** A phone cannot scan its own screen; its bank app can scan a saved picture. */
export function SaveCode({ bill, code, stallCode }: Props) {
  const text = useText(messages);
  const [word, say] = useBrief<'saved'>();
  const [hasFailed, setHasFailed] = useState(false);
  const { payee, reference } = bill;
  const save = async () => {
    const picture = await drawQrPicture({
      payload: code.payload,
      stall: `${bill.stallName} · ${stallCode}`,
      amount: amountText(code.amountVnd),
      holder: payee.holderName,
      lines: [`${payee.bankName} · ${payee.accountNumber}`, `${text.reference}: ${formatReference(reference)}`],
      foot: text.pictureScan,
    });
    setHasFailed(picture === null);
    if (picture === null) return;
    saveFile(picture, `ma-qr-${stallCode}-${reference}.png`);
    say('saved');
  };
  return (
    <div class={styles.save}>
      <Button block onClick={save}>
        <Icon name={word ? 'check' : 'download'} size={20} />
        {word ? text.savedCode : text.saveCode}
      </Button>
      {hasFailed && (
        <p class={styles.fault} role="alert">
          {text.notSaved}
        </p>
      )}
    </div>
  );
}
