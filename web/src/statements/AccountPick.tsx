import { useState } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { messages } from './messages.ts';
import type { Option } from './option.ts';
import styles from './StatementImport.module.css';

/** Of which account a statement is that does not say it. */
export function AccountPick({
  accounts,
  onPick,
}: {
  accounts: readonly Option[];
  onPick: (accountNumber: string) => void;
}) {
  const text = useText(messages);
  return (
    <section class={styles.card}>
      <h3 class={styles.subheading}>{text.account}</h3>
      <p class={styles.quiet}>{text.accountHint}</p>
      {accounts.map(({ id, label }) => (
        <Button key={id} tone="plain" size="lg" block onClick={() => onPick(id)}>
          {label}
        </Button>
      ))}
      {accounts.length === 0 && <TypedAccount onPick={onPick} />}
    </section>
  );
}

function TypedAccount({ onPick }: { onPick: (accountNumber: string) => void }) {
  const text = useText(messages);
  const [number, setNumber] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const isGood = /^[A-Za-z0-9]{1,40}$/.test(number.trim());
  return (
    <form
      class={styles.steps}
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        if (isGood) onPick(number.trim());
      }}
    >
      <Field
        label={text.accountNumber}
        value={number}
        onInput={setNumber}
        error={wasPressed && !isGood ? text.accountBad : null}
        input={{ autoComplete: 'off', autoCapitalize: 'characters', spellcheck: false, maxLength: 40 }}
      />
      <Button type="submit" size="lg" block>
        {text.accountUse}
      </Button>
    </form>
  );
}
