import type { Vnd } from '@choso/shared/money';
import { signal } from '@preact/signals';
import { keep, readKept } from '../../lib/storage.ts';
import type { Attempt } from './attempt.ts';
import { EMPTY_KEYPAD, type KeypadState } from './keypad.ts';

/** A sale being typed. It survives a closed app, so that a dead network or battery costs no amount. */
export interface Draft {
  keypad: KeypadState;
  note: string;
  attempt: Attempt | null;
}

// The shape of items changed once; what an older version kept is not read.
const STORAGE_KEY = 'choso-draft-2';
const EMPTY_DRAFT: Draft = { keypad: EMPTY_KEYPAD, note: '', attempt: null };

/** The sale being typed on this device. */
export const draft = signal<Draft>(readKept<Draft>(STORAGE_KEY) ?? EMPTY_DRAFT);

/** Change the sale being typed. */
export function changeDraft(change: Partial<Draft>): void {
  draft.value = { ...draft.value, ...change };
  keep(STORAGE_KEY, draft.value);
}

/** Begin the next sale, empty or with an amount to ask for again. */
export function startDraft(amountVnd?: Vnd, note = ''): void {
  changeDraft({ keypad: { items: [], entry: amountVnd ?? EMPTY_KEYPAD.entry }, note, attempt: null });
}
