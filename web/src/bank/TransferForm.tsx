import { type SenderId, senderStyles } from '@choso/shared/bank-memo';
import { createDemoTransfer, type DemoTransferView } from '@choso/shared/contracts';
import { formatVnd, parseVndText } from '@choso/shared/money';
import { toVndWords } from '@choso/shared/vietnamese';
import { useId, useState } from 'preact/hooks';
import { type ApiProblem, call, toProblem } from '../lib/api.ts';
import { language, useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { amountText } from './amount-text.ts';
import { MemoPreview } from './MemoPreview.tsx';
import { messages } from './messages.ts';
import type { BareReference, ReadCode } from './read-code.ts';
import styles from './TransferForm.module.css';

interface Props {
  read: ReadCode | BareReference;
  onSent: (transfer: DemoTransferView) => void;
}

/** Amount, memo and the bank to imitate; sends the play money. */
export function TransferForm({ read, onSent }: Props) {
  const text = useText(messages);
  const codeAmount = read.kind === 'code' ? read.amountVnd : null;
  const dueVnd = read.kind === 'code' ? (read.dueVnd ?? read.amountVnd) : null;
  const [amount, setAmount] = useState(dueVnd === null ? '' : formatVnd(dueVnd));
  const [memo, setMemo] = useState(read.kind === 'code' ? (read.memo ?? '') : read.code);
  const [sender, setSender] = useState<SenderId>('vietcombank');
  const [isSending, setIsSending] = useState(false);
  const [wasPressed, setWasPressed] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const senderId = useId();

  const amountVnd = parseVndText(amount);
  // A bare payment code carries its amount on the server; leaving the field empty asks for exactly that.
  const isLeftToServer = read.kind === 'reference' && amount.trim() === '';
  const isAmountGood = isLeftToServer || (amountVnd !== null && amountVnd >= 1 && amountVnd <= 2_000_000_000);
  const send = async () => {
    setWasPressed(true);
    if (!isAmountGood || isSending) return;
    setIsSending(true);
    setProblem(null);
    try {
      const body = { code: read.code, memo, sender, ...(amountVnd === null ? {} : { amountVnd }) };
      onSent(await call(createDemoTransfer, { body }));
    } catch (thrown) {
      setProblem(toProblem(thrown));
      setIsSending(false);
    }
  };

  const hint =
    codeAmount !== null && amountVnd !== null && amountVnd !== codeAmount
      ? text.changed(amountText(codeAmount))
      : language.value === 'vi' && amountVnd
        ? toVndWords(amountVnd)
        : '\u00a0';
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={text.amount}
        value={amount}
        onInput={setAmount}
        error={wasPressed && !isAmountGood ? text.amountBad : null}
        hint={hint}
        input={{ inputMode: 'text', autoComplete: 'off', maxLength: 20, enterKeyHint: 'done' }}
      />
      <Field
        label={text.memo}
        value={memo}
        onInput={setMemo}
        input={{ autoComplete: 'off', maxLength: 200, spellcheck: false }}
      />
      <div class={styles.sender}>
        <label class={styles.label} for={senderId}>
          {text.sender}
        </label>
        <select
          id={senderId}
          class={styles.select}
          value={sender}
          aria-describedby={`${senderId}-note`}
          onChange={(event) => setSender(event.currentTarget.value as SenderId)}
        >
          {senderStyles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <p id={`${senderId}-note`} class={styles.hint}>
          {text.senderHint}
        </p>
      </div>
      <MemoPreview memo={memo} sender={sender} payee={read.kind === 'code' ? read : null} />
      <Button type="submit" size="lg" block busy={isSending}>
        {amountVnd ? text.send(amountText(amountVnd)) : text.sendPlain}
      </Button>
      {problem && (
        <p class={styles.fault} role="alert">
          {problem.sentence}
        </p>
      )}
    </form>
  );
}
