import { changeTab, type TabView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useAct } from '../connections/use-act.ts';
import { useDesk } from '../desk.ts';
import formStyles from '../me/Form.module.css';
import { messages } from './customer-messages.ts';

/** What the seller calls a customer, and where to reach them. */
export function RenameForm({ tab, onDone }: { tab: TabView; onDone: () => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const [name, setName] = useState(tab.name);
  const [phone, setPhone] = useState(tab.phone ?? '');
  const [isMissing, setMissing] = useState(false);
  const isBadPhone = problem?.errors.some(({ pointer }) => pointer.endsWith('phone')) ?? false;
  const save = async (event: Event) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    const body = { name, ...(phone.trim() && { phone }) };
    const saved = await act(`rename ${JSON.stringify(body)}`, () =>
      call(changeTab, { params: { stallId, tabId: tab.id }, body }),
    );
    if (saved) onDone();
  };
  return (
    <form class={formStyles.form} onSubmit={save} noValidate>
      <Field
        label={text.name}
        value={name}
        onInput={setName}
        error={isMissing ? text.noName : problem && !isBadPhone ? problem.sentence : null}
        input={{ maxLength: 80, autoComplete: 'off', autoCapitalize: 'words' }}
      />
      <Field
        label={text.phone}
        type="tel"
        value={phone}
        onInput={setPhone}
        error={isBadPhone ? text.badPhone : null}
        input={{ inputMode: 'tel', maxLength: 20, autoComplete: 'off' }}
      />
      <Button type="submit" size="lg" block busy={busy}>
        {text.save}
      </Button>
    </form>
  );
}
