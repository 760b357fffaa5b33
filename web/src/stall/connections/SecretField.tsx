import type { ConnectionKind } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Field } from '../../ui/Field.tsx';
import { messages } from './messages.ts';

/** Where the secret of a provider is pasted: in the open, because a pasted secret has to be looked over. */
export function SecretField({
  kind,
  value,
  onInput,
  isMissing,
}: {
  kind: ConnectionKind;
  value: string;
  onInput: (value: string) => void;
  isMissing: boolean;
}) {
  const text = useText(messages);
  return (
    <Field
      label={text.secretNames[kind.authentication] ?? text.secret}
      value={value}
      onInput={onInput}
      error={isMissing ? text.needSecret : null}
      input={{ autoComplete: 'off', autoCapitalize: 'none', spellcheck: false, maxLength: 120, enterKeyHint: 'done' }}
    />
  );
}
