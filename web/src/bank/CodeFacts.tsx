import { formatReference } from '@choso/shared/reference-code';
import { useText } from '../lib/language.ts';
import { Icon } from '../ui/Icon.tsx';
import { amountText } from './amount-text.ts';
import styles from './CodeFacts.module.css';
import { codeWords } from './code-words.ts';
import { Facts } from './Facts.tsx';
import { messages } from './messages.ts';
import type { BareReference, ReadCode } from './read-code.ts';

/** What our decoder reads in the code, before anybody changes anything. */
export function CodeFacts({ read }: { read: ReadCode | BareReference }) {
  const text = useText(messages);
  const words = useText(codeWords);
  if (read.kind === 'reference') {
    return (
      <section class={styles.card}>
        <p class={styles.holder}>{text.bareReference(formatReference(read.code))}</p>
        <p class={styles.note}>{text.bareReferenceNote}</p>
      </section>
    );
  }
  return (
    <section class={styles.card}>
      <p class={styles.label}>{text.payee}</p>
      <p class={read.holderName ? styles.holder : styles.note}>{read.holderName ?? text.payeeUnknown}</p>
      <Facts
        rows={[
          [text.bankName, read.bankName ?? text.bankUnknown(read.bankBin ?? '?')],
          [text.account, read.accountNumber ?? '–'],
          ...(read.stallName ? ([[text.stall, read.stallName]] as const) : []),
          [text.codeAmount, read.amountVnd === null ? text.codeNoAmount : amountText(read.amountVnd)],
          [text.codeMemo, read.memo ?? text.codeNoMemo],
        ]}
      />
      {!read.isDemoAccount && (
        <p class={styles.stop} role="alert">
          <Icon name="warning" size={22} />
          <span>{text.realAccount}</span>
        </p>
      )}
      {read.warnings.length > 0 && (
        <div class={styles.odd}>
          <p class={styles.oddTitle}>{text.oddities}</p>
          <ul>
            {read.warnings.map((warning) => (
              <li key={warning}>{words.warnings[warning]}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
