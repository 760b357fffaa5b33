import type { Vnd } from '@choso/shared/money';
import { keep, readKept } from '../../lib/storage.ts';
import type { Payee } from './payee.ts';

/** A code without a reference, drawn when there was neither a network nor a reserved reference. */
export interface Uncoded {
  amountVnd: Vnd;
  payee: Payee;
  at: number;
}

const KEY = 'choso-uncoded';

/** Keep what is shown, so that it survives a closed app. */
export function showUncoded(uncoded: Uncoded): void {
  keep(KEY, uncoded);
}

/** What was last shown without a reference, or null. */
export function readUncoded(): Uncoded | null {
  return readKept<Uncoded>(KEY);
}
