import type { ComponentChildren } from 'preact';
import { useText } from '../lib/language.ts';
import { AccountPick } from './AccountPick.tsx';
import { ColumnForm } from './ColumnForm.tsx';
import { FeedPick } from './FeedPick.tsx';
import { FilePick } from './FilePick.tsx';
import { ImportAct } from './ImportAct.tsx';
import { messages } from './messages.ts';
import type { Option } from './option.ts';
import { Preview } from './Preview.tsx';
import { Refusal } from './Refusal.tsx';
import { Result } from './Result.tsx';
import styles from './StatementImport.module.css';
import type { Then } from './then.ts';
import { useStatementImport } from './use-statement-import.ts';

interface Props {
  /** The feeds that this person may import for, at least one. */
  feeds: readonly Option[];
  /** The feed that is picked before anybody picks. */
  firstFeedId: string | null;
  /** The accounts to pick from where a file names none; without any, the number is typed. */
  accounts: readonly Option[];
  then: Then;
  onImported: () => void;
  /** What stands below while no file is at work. */
  children?: ComponentChildren;
}

/** A bank statement from the file to the books: chosen, looked at, corrected, imported. */
export function StatementImport({ feeds, firstFeedId, accounts, then, onImported, children }: Props) {
  const text = useText(messages);
  const work = useStatementImport(firstFeedId, onImported);
  const { file, busy, preview, result, problem, said } = work;
  if (result) {
    const cameBefore = work.wasCut && result.repeats > (preview?.knownCount ?? 0);
    return <Result result={result} cameBefore={cameBefore} then={then} onAnother={work.startOver} />;
  }
  const refusal = problem && (
    <Refusal
      problem={problem}
      hasFile={file !== null}
      wasCut={work.wasCut}
      onAgain={preview ? null : () => work.readAgain()}
    />
  );
  return (
    <div class={styles.steps}>
      {!file && <p class={styles.quiet}>{text.intro}</p>}
      {feeds.length > 1 && (
        <FeedPick feeds={feeds} feedId={said.feedId} isBusy={busy !== null} onPick={work.pickFeed} />
      )}
      {said.feedId !== null && <FilePick file={file} isBusy={busy !== null} onFile={work.choose} />}
      <p class={styles.busy} role="status">
        {busy === 'reading' && text.reading}
      </p>
      {!file && children}
      {!preview && refusal}
      {preview && (
        <>
          <Preview
            preview={preview}
            readAs={JSON.stringify([said.mapping, said.accountNumber])}
            isBusy={busy === 'reading'}
          />
          {preview.problem?.code === 'statement/account-missing' && (
            <AccountPick accounts={accounts} onPick={(accountNumber) => work.readAgain({ accountNumber })} />
          )}
          <ImportAct work={work} preview={preview} />
          {/* Where somebody just pressed. */}
          {refusal}
          <ColumnForm
            // Another file, or another reading of it, begins anew.
            key={`${file?.name} ${preview.headerRow} ${JSON.stringify(preview.mapping)}`}
            preview={preview}
            isBusy={busy !== null}
            onRead={(mapping) => work.readAgain({ mapping })}
          />
        </>
      )}
    </div>
  );
}
