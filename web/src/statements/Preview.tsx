import type { StatementPreviewView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import type { ProblemCode } from '@choso/shared/problems';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { ApiProblem } from '../lib/api.ts';
import { useText } from '../lib/language.ts';
import { Figures } from './Figures.tsx';
import { messages } from './messages.ts';
import { ReadRows } from './ReadRows.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import styles from './StatementImport.module.css';

/** How the file was read: of which bank and account, what its rows would come to, the first of them, and the rejected. */
export function Preview({
  preview,
  readAs,
  isBusy,
}: {
  preview: StatementPreviewView;
  /** What was said about columns and account; the reader is led back up only when that changed. */
  readAs: string;
  isBusy: boolean;
}) {
  const text = useText(messages);
  const { problem, format, rowCount, newCount, knownCount, rejectedCount } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  const ledTo = useRef<string | null>(null);
  // Before it is drawn: a page that scrolls after its buttons stood would take them away from under a finger.
  useLayoutEffect(() => {
    if (ledTo.current === readAs) return;
    ledTo.current = readAs;
    heading.current?.focus();
  }, [preview]);
  const isRead = format !== null;
  return (
    <section class={styles.card} aria-busy={isBusy}>
      <h2 ref={heading} class={styles.heading} tabIndex={-1}>
        {problem ? text.notRead : text.asRead}
      </h2>
      {isRead && <p>{whose(text, preview)}</p>}
      {problem && <Problem preview={preview} code={problem.code as ProblemCode} />}
      {isRead && (
        <>
          <Figures
            figures={
              newCount === null || knownCount === null
                ? [
                    { count: rowCount, words: text.readRows },
                    { count: rejectedCount, words: text.rejectedRows },
                  ]
                : [
                    { count: newCount, words: text.newRows },
                    { count: knownCount, words: text.knownRows },
                    { count: rejectedCount, words: text.rejectedRows },
                  ]
            }
          />
          <p class={styles.quiet}>
            {text.sumIn}: {formatVnd(preview.inVnd)}&nbsp;₫
            <br />
            {text.sumOut}: {formatVnd(preview.outVnd)}&nbsp;₫
          </p>
          <ReadRows rows={preview.rows} all={rowCount} />
          <RejectedRows rejected={preview.rejected} all={rejectedCount} />
        </>
      )}
    </section>
  );
}

/** The refusal that importing it would get. */
function Problem({ preview: { accountNumber }, code }: { preview: StatementPreviewView; code: ProblemCode }) {
  const text = useText(messages);
  const problem = useMemo(() => new ApiProblem(code), [code]);
  return (
    <div class={styles.problem}>
      <p>{problem.sentence}</p>
      {code === 'statement/other-account' && accountNumber !== null && <p>{text.isOf(accountNumber)}</p>}
    </div>
  );
}

function whose(text: typeof messages.vi, { format, formatName, accountNumber }: StatementPreviewView): string {
  const bank = format === 'generic' || formatName === null ? text.ofUnknownBank : text.ofBank(formatName);
  return accountNumber === null ? bank : `${bank} · ${text.ofAccount(accountNumber)}`;
}
