import type { DecisionView } from '@choso/shared/contracts';

/** A decision with the one that took it back, when that is known. */
export interface ToldDecision {
  decision: DecisionView;
  undoneBy: DecisionView | null;
}

/**
 * Put every undo under what it undoes, so that one story is one entry; the order stays.
 *
 * An undo whose decision is on an older page, not fetched yet, stands for itself: nothing is left out.
 */
export function foldUndone(decisions: readonly DecisionView[]): ToldDecision[] {
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const folded = new Set(decisions.map(({ undoneBy }) => undoneBy));
  return decisions
    .filter(({ id }) => !folded.has(id))
    .map((decision) => ({ decision, undoneBy: byId.get(decision.undoneBy ?? '') ?? null }));
}

/** The decision that still stands about each bank transaction, by the transaction's id. */
export function byTransaction(decisions: readonly DecisionView[]): Map<string, DecisionView> {
  const standing = decisions.filter(({ kind, undoneBy }) => kind !== 'undo' && undoneBy === null);
  // That two payments are two leaves open what each of them is; what is said of that comes after it and stands.
  const inOrder = [...standing].sort((one, other) => Number(isApart(other)) - Number(isApart(one)));
  return new Map(inOrder.flatMap((one) => (one.transactionId === null ? [] : [[one.transactionId, one]])));
}

function isApart({ kind }: DecisionView): boolean {
  return kind === 'other-money';
}

/** The decisions about one bill that still stand, newest first. */
export function standingFor(decisions: readonly DecisionView[], billId: string): DecisionView[] {
  return decisions.filter((one) => one.paymentRequestId === billId && one.kind !== 'undo' && one.undoneBy === null);
}
