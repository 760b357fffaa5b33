import type { TabView } from '@choso/shared/contracts';
import { addVnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import formStyles from '../me/Form.module.css';
import { messages } from './customer-messages.ts';
import { debtWords } from './debt-words.ts';
import { messages as tabMessages } from './messages.ts';
import { useNotebook } from './use-notebook.ts';

interface Props {
  tab: TabView;
  busy: boolean;
  problem: ApiProblem | null;
  onMerge: (otherTabId: string) => void;
  onClose: () => void;
}

/** First which other name is the same person, then what the notebook will say. */
export function MergeForm({ tab, busy, problem, onMerge, onClose }: Props) {
  const text = useText(messages);
  const tabText = useText(tabMessages);
  const { notebook } = useNotebook();
  const [other, setOther] = useState<TabView | null>(null);
  if (other !== null) {
    const sum = debtWords(tabText, addVnd(tab.balanceVnd, other.balanceVnd));
    return (
      <div class={formStyles.form}>
        <p>{text.mergeWords(other.name, tab.name, sum)}</p>
        {problem && (
          <p class={formStyles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        <Button size="lg" block busy={busy} onClick={() => onMerge(other.id)}>
          {text.mergeYes(other.name)}
        </Button>
        <Button tone="plain" size="lg" block onClick={onClose}>
          {text.no}
        </Button>
      </div>
    );
  }
  const others = notebook?.items.filter(({ id }) => id !== tab.id);
  return (
    <div class={formStyles.form}>
      <p>{others?.length === 0 ? text.nobodyElse : text.mergeHow}</p>
      {!notebook && <Skeleton height="64px" count={3} />}
      {others?.map((one) => (
        <Button key={one.id} tone="plain" size="lg" block onClick={() => setOther(one)}>
          {`${one.name} · ${debtWords(tabText, one.balanceVnd)}`}
        </Button>
      ))}
    </div>
  );
}
