import type { SoldBy } from '@choso/shared/contracts';
import { useEffect, useId, useState } from 'preact/hooks';
import type { ApiProblem } from '../../../lib/api.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { Choice } from '../Choice.tsx';
import styles from '../Form.module.css';
import { type ItemWords, missingIn } from './item-words.ts';
import { messages } from './messages.ts';
import { stepsOf, units } from './units.ts';

interface Props {
  open: boolean;
  title: string;
  start: ItemWords;
  categories: readonly { id: string; name: string }[];
  /** The kinds of goods that the stall sells already. */
  ownCategoryIds: readonly string[];
  doneLabel: string;
  busy: boolean;
  problem: ApiProblem | null;
  onClose: () => void;
  onDone: (words: ItemWords) => void;
}

/** The words of an item: name, how it is sold, and its kind. */
export function ItemSheet({
  open,
  title,
  start,
  categories,
  ownCategoryIds,
  doneLabel,
  busy,
  problem,
  onClose,
  onDone,
}: Props) {
  const text = useText(messages);
  const otherId = useId();
  const [words, setWords] = useState(start);
  const [wasPressed, setWasPressed] = useState(false);
  useEffect(() => {
    if (!open) return;
    setWords(start);
    setWasPressed(false);
  }, [open]);
  const change = (part: Partial<ItemWords>) => setWords((now) => ({ ...now, ...part }));
  const missing = wasPressed ? missingIn(words) : {};
  const sell = (soldBy: SoldBy) =>
    change({ soldBy, unitName: units[soldBy][0] ?? '', step: stepsOf(soldBy, units[soldBy][0] ?? '')[0] ?? 1 });
  const usual = units[words.soldBy];
  const steps = [...new Set([...stepsOf(words.soldBy, words.unitName), words.step])].sort((one, other) => one - other);
  // A stall sells few kinds of goods; the others are a list away.
  const near = categories.filter(({ id }) => ownCategoryIds.includes(id));
  const far = categories.filter((one) => !near.includes(one));
  const send = (event: Event) => {
    event.preventDefault();
    setWasPressed(true);
    if (Object.keys(missingIn(words)).length === 0) onDone(words);
  };
  return (
    <Sheet title={title} open={open} onClose={onClose} closeLabel={text.close}>
      <form class={styles.form} onSubmit={send} noValidate>
        <Field
          label={text.name}
          value={words.name}
          onInput={(name) => change({ name })}
          error={missing.name ? text.needName : null}
          hint={text.nameHint}
          input={{ maxLength: 80, autoComplete: 'off', autoCapitalize: 'sentences', enterKeyHint: 'next' }}
        />
        <Choice
          legend={text.soldBy}
          options={[
            { value: 'count' as const, label: text.byCount },
            { value: 'weight' as const, label: text.byWeight },
          ]}
          value={words.soldBy}
          onChoose={sell}
        />
        <Choice
          legend={text.unit}
          options={usual.map((unit) => ({ value: unit, label: unit }))}
          value={words.unitName}
          onChoose={(unitName) => change({ unitName })}
          error={missing.unitName ? text.needUnit : null}
        />
        <Field
          label={text.otherUnit}
          value={usual.includes(words.unitName) ? '' : words.unitName}
          onInput={(unitName) => change({ unitName })}
          input={{ maxLength: 20, autoComplete: 'off', autoCapitalize: 'none' }}
        />
        <Choice
          legend={text.step}
          options={steps.map((step) => ({ value: step, label: `${step.toLocaleString('vi-VN')} ${words.unitName}` }))}
          value={words.step}
          onChoose={(step) => change({ step })}
        />
        <Choice
          legend={text.category}
          options={near.map(({ id, name }) => ({ value: id, label: name }))}
          value={words.categoryId}
          onChoose={(categoryId) => change({ categoryId })}
          error={missing.categoryId ? text.needCategory : null}
        />
        {far.length > 0 && (
          <div>
            <label for={otherId}>{text.otherCategory}</label>
            <select
              id={otherId}
              class={styles.select}
              value={far.some(({ id }) => id === words.categoryId) ? words.categoryId : ''}
              onChange={(event) => change({ categoryId: event.currentTarget.value })}
            >
              <option value="">–</option>
              {far.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        {problem && (
          <p class={styles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        <Button type="submit" size="lg" block busy={busy}>
          {doneLabel}
        </Button>
      </form>
    </Sheet>
  );
}
