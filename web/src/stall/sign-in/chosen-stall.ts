import { effect, signal } from '@preact/signals';
import { keep, readKept } from '../../lib/storage.ts';

const STORAGE_KEY = 'choso-stall';

/** The stall that somebody with several is selling at; it stays on this device. */
export const chosenStallId = signal<string | null>(readKept<string>(STORAGE_KEY));

effect(() => keep(STORAGE_KEY, chosenStallId.value));
