import type { TabEntryKind, TabLineView } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import type { Database, Tx } from '../db/index.ts';
import { TAB_RECEIVABLES, toTabAccount } from '../ledger/index.ts';
import { listMerged } from './store.ts';

/** One posting on a customer's account, with what made it. */
export interface TabMove {
  id: string;
  kind: TabLineView['kind'];
  amountVnd: Vnd;
  at: number;
  description: string;
  isTakenBack: boolean;
  subject: 'sale' | 'entry' | null;
}

/**
 * What moved the debts of a stall's customers, by the tab, in the order of time; of one tab, or of all.
 *
 * Customers who turned out to be one have one page. What carried a debt between their accounts is no line of it.
 */
export async function listTabMoves(
  db: Database | Tx,
  stallId: string,
  tabId: string | null,
): Promise<Map<string, TabMove[]>> {
  const merged = await listMerged(db, stallId);
  const own = [...merged].filter(([, into]) => into === tabId).map(([id]) => id);
  let query = db
    .selectFrom('Posting')
    .innerJoin('JournalEntry', 'JournalEntry.id', 'Posting.entryId')
    .leftJoin('Sale', 'Sale.id', 'JournalEntry.subjectId')
    .leftJoin('TabEntry', 'TabEntry.id', 'JournalEntry.subjectId')
    .leftJoin('Sale as SaleReversal', 'SaleReversal.reverses', 'Sale.id')
    .leftJoin('TabEntry as EntryReversal', 'EntryReversal.reverses', 'TabEntry.id')
    .leftJoin('Decision', 'Decision.id', 'JournalEntry.subjectId')
    .leftJoin('Decision as Undoing', 'Undoing.undoes', 'Decision.id')
    .select(['Decision.kind as decisionKind', 'Decision.reason as whyDecision', 'Undoing.id as undoingId'])
    .select(['JournalEntry.id as entryId', 'JournalEntry.kind', 'JournalEntry.bookedAt'])
    .select(['Posting.ledgerAccount', 'Posting.amountVnd', 'Sale.id as saleId', 'Sale.note', 'Sale.reason as whySale'])
    .select(['TabEntry.id as tabEntryId', 'TabEntry.kind as tabEntryKind', 'TabEntry.reason as whyEntry'])
    .select(['SaleReversal.id as saleReversalId', 'EntryReversal.id as entryReversalId'])
    .where('Posting.stallId', '=', stallId)
    .orderBy('JournalEntry.bookedAt')
    .orderBy('JournalEntry.seq');
  query = tabId
    ? query.where('Posting.ledgerAccount', 'in', [tabId, ...own].map(toTabAccount))
    : query
        .where('Posting.ledgerAccount', '>', `${TAB_RECEIVABLES}/`)
        .where('Posting.ledgerAccount', '<', `${TAB_RECEIVABLES}0`);
  const moves = new Map<string, TabMove[]>();
  for (const row of await query.execute()) {
    if (row.tabEntryKind === 'merge') continue;
    const move: TabMove = {
      id: row.saleId ?? row.tabEntryId ?? row.entryId,
      kind: kindOf(row.kind, row.tabEntryKind, row.decisionKind),
      amountVnd: vnd(row.amountVnd),
      at: row.bookedAt,
      // What is said of a line beside its kind: the seller's own words.
      description: row.note ?? row.whySale ?? row.whyEntry ?? row.whyDecision ?? '',
      isTakenBack: row.saleReversalId !== null || row.entryReversalId !== null || row.undoingId !== null,
      subject: row.saleId ? 'sale' : row.tabEntryId ? 'entry' : null,
    };
    const account = row.ledgerAccount.slice(TAB_RECEIVABLES.length + 1);
    const id = merged.get(account) ?? account;
    moves.set(id, [...(moves.get(id) ?? []), move]);
  }
  return moves;
}

function kindOf(entryKind: string, tabEntryKind: string | null, decisionKind: string | null): TabLineView['kind'] {
  switch (entryKind) {
    case 'tab-sale':
      return 'sale';
    case 'reversal':
      return entryKind;
    case 'decision':
      return kindOfDecision(decisionKind);
    case 'tab-settlement':
    case 'tab-correction':
      return tabEntryKind as TabEntryKind;
    default:
      return 'transfer';
  }
}

/** What a person decided about a bill for a debt, in the words of the notebook. */
function kindOfDecision(kind: string | null): TabLineView['kind'] {
  switch (kind) {
    case 'accept-short':
      return 'write-off';
    case 'cash':
      return 'cash';
    case 'undo':
      return 'reversal';
    default:
      return 'decision';
  }
}
