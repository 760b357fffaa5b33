import { signal } from '@preact/signals';

/** The token sent with every call, or null when nobody is signed in. `session.ts` sets it; `api.ts` drops it when refused. */
export const token = signal<string | null>(null);
