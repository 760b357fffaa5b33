import type { CreateProof } from '../ledger/index.ts';
import { proveBills, proveDecisions, proveTransactions } from '../payments/index.ts';
import { proveSales } from '../sales/index.ts';

/** What the chain of a market is compared with beside its journal: the records of every room that witnesses some. */
export const proofs: readonly CreateProof[] = [proveTransactions, proveBills, proveDecisions, proveSales];
