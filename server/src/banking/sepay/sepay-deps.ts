import type { CallDeps } from '../call-provider.ts';

/** How SePay is asked and how much at a time; tests have their own. */
export interface SepayDeps extends CallDeps {
  rowsPerPage?: number;
}
