import { askBankAccountChange, type Relation } from '@choso/shared/contracts';
import { listBanks } from '@choso/shared/vietqr';
import { useEffect, useId, useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { useAct } from '../../connections/use-act.ts';
import { useDesk } from '../../desk.ts';
import { Choice } from '../Choice.tsx';
import formStyles from '../Form.module.css';
import { type AccountForm, bareNumber, EMPTY_FORM, faultsOf } from './account-form.ts';
import { messages } from './messages.ts';

/** The banks that most accounts of a market are at; every other stands in the list below them. */
const USUAL_BINS = ['970436', '970418', '970415', '970405', '970422', '970407'];
const RELATIONS: readonly Relation[] = ['self', 'spouse', 'child', 'parent', 'sibling', 'other'];

/** Ask for another account: which, whose, why, and the secret once more. */
export function AskSheet({ open, onClose, onAsked }: { open: boolean; onClose: () => void; onAsked: () => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const bankId = useId();
  const [form, setForm] = useState(EMPTY_FORM);
  const [wasPressed, setWasPressed] = useState(false);
  useEffect(() => {
    if (open) return;
    setForm(EMPTY_FORM);
    setWasPressed(false);
  }, [open]);
  const banks = listBanks().filter(({ canReceiveQr }) => canReceiveQr !== false);
  const usual = USUAL_BINS.flatMap((bin) => banks.find((bank) => bank.bin === bin) ?? []);
  const change = (part: Partial<AccountForm>) => setForm((now) => ({ ...now, ...part }));
  const faults = wasPressed ? faultsOf(form) : new Set();
  const ask = async (event: Event) => {
    event.preventDefault();
    setWasPressed(true);
    if (faultsOf(form).size > 0) return;
    const { number, numberAgain: _again, ...rest } = form;
    const body = { ...rest, accountNumber: bareNumber(number) };
    // The secret is no part of what the act is: a mistyped one is tried again under the same key.
    const { secret: _secret, ...what } = body;
    const asked = await act(`ask ${JSON.stringify(what)}`, (idempotencyKey) =>
      call(askBankAccountChange, { params: { stallId }, body, idempotencyKey }),
    );
    if (asked) onAsked();
  };
  return (
    <Sheet title={text.change} open={open} onClose={onClose} closeLabel={text.close}>
      <form class={formStyles.form} onSubmit={ask} noValidate>
        <p class={formStyles.warning}>{text.changeHint}</p>
        <Choice
          legend={text.bank}
          options={usual.map(({ bin, shortName }) => ({ value: bin, label: shortName }))}
          value={form.bankBin}
          onChoose={(bankBin) => change({ bankBin })}
          error={faults.has('bank') ? text.needBank : null}
        />
        <div>
          <label for={bankId}>{text.otherBank}</label>
          <select
            id={bankId}
            class={formStyles.select}
            value={USUAL_BINS.includes(form.bankBin) ? '' : form.bankBin}
            onChange={(event) => change({ bankBin: event.currentTarget.value })}
          >
            <option value="">–</option>
            {banks
              .filter(({ bin }) => !USUAL_BINS.includes(bin))
              .map(({ bin, shortName }) => (
                <option key={bin} value={bin}>
                  {shortName}
                </option>
              ))}
          </select>
        </div>
        <Field
          label={text.number}
          value={form.number}
          onInput={(number) => change({ number })}
          error={faults.has('number') ? text.badNumber : null}
          input={{
            inputMode: 'text',
            autoComplete: 'off',
            autoCapitalize: 'characters',
            spellcheck: false,
            maxLength: 30,
          }}
        />
        <Field
          label={text.numberAgain}
          value={form.numberAgain}
          onInput={(numberAgain) => change({ numberAgain })}
          error={faults.has('differentNumber') ? text.differentNumber : null}
          input={{
            inputMode: 'text',
            autoComplete: 'off',
            autoCapitalize: 'characters',
            spellcheck: false,
            maxLength: 30,
          }}
        />
        <Field
          label={text.holder}
          value={form.holderName}
          onInput={(holderName) => change({ holderName })}
          hint={text.holderHint}
          error={faults.has('holder') ? text.needHolder : null}
          input={{ autoComplete: 'off', autoCapitalize: 'characters', spellcheck: false, maxLength: 60 }}
        />
        <Choice
          legend={text.relation}
          options={RELATIONS.map((relation) => ({ value: relation, label: text.relations[relation] }))}
          value={form.relation}
          onChoose={(relation) => change({ relation })}
        />
        <Choice
          legend={text.reason}
          options={text.reasons.map((reason) => ({ value: reason, label: reason }))}
          value={form.reason}
          onChoose={(reason) => change({ reason })}
          error={faults.has('reason') ? text.needReason : null}
        />
        <Field
          label={text.otherReason}
          value={text.reasons.includes(form.reason) ? '' : form.reason}
          onInput={(reason) => change({ reason })}
          input={{ maxLength: 300, autoComplete: 'off' }}
        />
        <Field
          label={text.secret}
          type="password"
          value={form.secret}
          onInput={(secret) => change({ secret })}
          hint={text.secretHint}
          error={faults.has('secret') ? text.needSecret : null}
          input={{ autoComplete: 'current-password', maxLength: 200, enterKeyHint: 'done' }}
        />
        {problem && (
          <p class={formStyles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        <Button type="submit" size="lg" block busy={busy}>
          {text.ask}
        </Button>
      </form>
    </Sheet>
  );
}
