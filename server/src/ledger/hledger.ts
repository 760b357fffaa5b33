import { type LedgerAccount, TAB_RECEIVABLES, type TabAccount } from './journal.ts';
import type { KeptEntry, KeptPosting } from './read-journal.ts';

// What hledger's balance sheet and income statement read: asset, liability, equity, revenue, expense.
const typeOfAccount: Record<Exclude<LedgerAccount, TabAccount> | typeof TAB_RECEIVABLES, 'A' | 'L' | 'E' | 'R' | 'X'> =
  {
    'stall-bank': 'A',
    'bill-receipts': 'R',
    'counter-receipts': 'R',
    excess: 'L',
    unidentified: 'L',
    outgoing: 'X',
    cash: 'A',
    'not-a-sale': 'E',
    'cash-back': 'L',
    'cash-sales': 'R',
    'tab-sales': 'R',
    [TAB_RECEIVABLES]: 'A',
    'tab-brought-forward': 'E',
    'tab-written-off': 'X',
  };

/** Writes a journal for hledger entry by entry; every account is declared where it is first used. */
export function createHledgerWriter(): { begin(): string; entry(entry: KeptEntry): string } {
  const declared = new Set<string>();
  const declare = (posting: KeptPosting): string => {
    const name = nameOfAccount(posting);
    if (declared.has(name)) return '';
    declared.add(name);
    const [top] = posting.ledgerAccount.split('/');
    const type = typeOfAccount[top as keyof typeof typeOfAccount];
    return `account ${name}${type ? `  ; type: ${type}` : ''}\n\n`;
  };
  return {
    begin: () => 'commodity 1000. VND\n\n',
    entry({ businessDate, seq, description, postings }) {
      const lines = postings.map((posting) => `    ${nameOfAccount(posting)}  ${posting.amountVnd} VND\n`);
      return `${postings.map(declare).join('')}${businessDate} (${seq}) ${toDescription(description)}\n${lines.join('')}\n`;
    },
  };
}

function nameOfAccount({ ledgerAccount, stallId }: KeptPosting): string {
  // A tab stands under its stall, so that a stall's tabs add up where hledger adds up a stall.
  const [top, ...under] = ledgerAccount.split('/');
  return [top, stallId ?? 'market', ...under].join(':');
}

// A semicolon would begin a comment, a bar would split payee from note, and a line ends the description.
function toDescription(description: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: hledger's reader stops at them
  return description.replace(/[;|\x00-\x1f\x7f]+/g, ' ').trim();
}
