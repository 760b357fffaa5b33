import type { VietQrWarning } from './decoded.ts';
import type { Payload } from './payload.ts';
import { TlvLevel } from './tlv.ts';

/** What we read of object 62. */
export interface Additional {
  readonly memo: string | null;
  readonly billNumber: string | null;
  readonly reference: string | null;
}

const LONGEST_MEMO = 25;
const ASK_THE_PAYER = '***';
const NOTHING: Additional = { memo: null, billNumber: null, reference: null };
const level = new TlvLevel();

/** Read object 62 between two positions. What does not add up is not trusted: all of it is left out, with a warning. */
export function readAdditional(payload: Payload, start: number, end: number, warnings: VietQrWarning[]): Additional {
  // Length 00 is written by real generators; the root walk has already warned of it.
  if (start === end) return NOTHING;
  if (!level.read(payload, start, end)) {
    warnings.push('additional-malformed');
    return NOTHING;
  }
  if (level.hasEmpty) warnings.push('object-empty');
  if (level.hasRepeats) warnings.push('object-repeated');
  return {
    // Two memos: which of them the payer's bank would send is anybody's guess.
    memo: level.isRepeated(8) ? null : readMemo(payload, warnings),
    billNumber: level.value(payload, 1),
    reference: level.value(payload, 5),
  };
}

function readMemo(payload: Payload, warnings: VietQrWarning[]): string | null {
  const memo = level.value(payload, 8);
  if (memo === ASK_THE_PAYER) {
    warnings.push('memo-asked-of-payer');
    return null;
  }
  if (memo !== null && memo.length > LONGEST_MEMO) warnings.push('memo-too-long');
  return memo;
}
