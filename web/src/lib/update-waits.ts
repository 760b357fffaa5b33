import { signal } from '@preact/signals';

/** Whether a newer version of the app lies ready and waits to be wanted. */
export const updateWaits = signal(false);
