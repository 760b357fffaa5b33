/** One movement of money as the bank knows it: the truth, whatever is told of it and however often. */
export interface Fact {
  /** Its place among the facts of this history. */
  number: number;
  direction: 'in' | 'out';
  amountVnd: number;
  accountNumber: string;
  virtualNumber: string | null;
  memo: string;
  /** The references of the bills that the payer named, each once. */
  named: readonly string[];
  /** Epoch milliseconds, whole seconds. */
  bookedAt: number;
  /** The bank's own number for the transfer, told by every provider; null where the bank gives none. */
  bankReference: string | null;
  /** A provider's rehearsal; no money moved. */
  isTest: boolean;
  /** A stall's own feed tells it of another's account; it never happened. */
  isLie: boolean;
}

/** What one provider makes of a fact: through which connection it tells it, and under which id. */
export interface Telling {
  /** A row of a statement is told by a file, whatever connection it is handed in for. */
  channel: 'provider' | 'statement';
  fact: Fact;
  connectionId: string;
  id: number;
}

/** A provider's errand: a telling that it repeats until it hears that it was taken. */
export interface Notice extends Telling {
  /** The provider heard a 2xx and stops. */
  isDone: boolean;
  /** We said 2xx, whether the provider heard it or not. */
  isAnswered: boolean;
  /** Its provider gave up telling it, and shows it only in its list. */
  isDropped: boolean;
  /** Something of it may have reached our database. */
  isSent: boolean;
}
