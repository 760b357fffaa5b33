import type { ConnectionKindView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Field } from '../../ui/Field.tsx';
import { inLanguage } from './kinds.ts';
import { messages } from './messages.ts';

/** Where what a provider gives is pasted: in the open, because what was pasted has to be looked over. */
export function CopiedFields({
  kind,
  values,
  onInput,
  missing,
}: {
  kind: ConnectionKindView;
  values: Readonly<Record<string, string>>;
  onInput: (values: Record<string, string>) => void;
  /** The names of fields that are still to be filled in. */
  missing: readonly string[];
}) {
  const text = useText(messages);
  return (
    <>
      {kind.fields.map(({ name, label, help }) => (
        <Field
          key={name}
          label={inLanguage(label)}
          value={values[name] ?? ''}
          onInput={(value) => onInput({ ...values, [name]: value })}
          {...(help && { hint: inLanguage(help) })}
          error={missing.includes(name) ? text.needField(inLanguage(label)) : null}
          input={{
            autoComplete: 'off',
            autoCapitalize: 'none',
            spellcheck: false,
            maxLength: 120,
            enterKeyHint: 'done',
          }}
        />
      ))}
    </>
  );
}
