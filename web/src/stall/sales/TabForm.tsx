import type { TabView } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { amountText } from '../amount-text.ts';
import { debtWords } from '../tabs/debt-words.ts';
import { useNotebook } from '../tabs/use-notebook.ts';
import { messages } from './messages.ts';
import styles from './TabForm.module.css';

/** Whose tab: somebody in the notebook, or somebody new by name. */
export type Customer = Pick<TabView, 'id' | 'name' | 'balanceVnd'> | { id: null; name: string; balanceVnd: Vnd };

/** Choose whose tab it is, see what it comes to, and only then write. */
export function TabForm({
  amountVnd,
  busy,
  onWrite,
}: {
  amountVnd: Vnd;
  busy: boolean;
  onWrite: (customer: Customer) => void;
}) {
  const text = useText(messages);
  const [customer, setCustomer] = useState<Customer | null>(null);
  if (!customer) return <PickCustomer onPick={setCustomer} />;
  const { name, balanceVnd } = customer;
  const after = amountText(vnd(balanceVnd + amountVnd));
  return (
    <>
      <p class={styles.sentence}>
        {balanceVnd === 0 ? text.willOweNew(name, after) : text.willOwe(name, amountText(balanceVnd), after)}
      </p>
      <Button size="lg" block busy={busy} onClick={() => onWrite(customer)}>
        {text.tabYes(amountText(amountVnd))}
      </Button>
      <Button tone="plain" size="lg" block onClick={() => setCustomer(null)}>
        {text.otherCustomer}
      </Button>
    </>
  );
}

function PickCustomer({ onPick }: { onPick: (customer: Customer) => void }) {
  const text = useText(messages);
  const { notebook } = useNotebook();
  const [name, setName] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const tabs = notebook?.items ?? [];
  const isNew = name !== null || (notebook !== null && tabs.length === 0);
  const write = (event: Event) => {
    event.preventDefault();
    const said = (name ?? '').trim();
    const known = tabs.find((tab) => tab.name.toLowerCase() === said.toLowerCase());
    if (said === '') setMissing(true);
    else onPick(known ?? { id: null, name: said, balanceVnd: vnd(0) });
  };
  if (isNew)
    return (
      <form class={styles.form} noValidate onSubmit={write}>
        <Field
          label={text.newName}
          hint={text.newNameHint}
          value={name ?? ''}
          error={isMissing && !name?.trim() ? text.needName : null}
          onInput={setName}
          input={{ maxLength: 80, autoComplete: 'off', autoCapitalize: 'words', enterKeyHint: 'done' }}
        />
        <Button type="submit" size="lg" block>
          {text.newYes}
        </Button>
      </form>
    );
  return (
    <>
      <p class={styles.whose}>{text.whose}</p>
      <ul class={styles.customers}>
        {tabs.map((tab) => (
          <li key={tab.id}>
            <button type="button" class={styles.customer} onClick={() => onPick(tab)}>
              <strong>{tab.name}</strong>
              <span>{debtWords(text, tab.balanceVnd)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button tone="plain" size="lg" block onClick={() => setName('')}>
        <Icon name="plus" size={24} />
        {text.newCustomer}
      </Button>
    </>
  );
}
