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
}

/** What one provider makes of a fact: through which connection it tells it, and under which id. */
export interface Telling {
  fact: Fact;
  connectionId: string;
  id: number;
}
