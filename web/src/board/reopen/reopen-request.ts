import type { listReopenRequests } from '@choso/shared/contracts';
import type { call } from '../../lib/api.ts';

/** A closed day that a stall asks to open again. */
export type ReopenRequest = Awaited<
  ReturnType<typeof call<never, never, typeof listReopenRequests.response>>
>['items'][number];
