import { createHash } from 'node:crypto';
import type { ReadDelivery } from '../bank-event.ts';
import type { Answer } from '../provider-adapter.ts';

/**
 * The answer that VietQR.vn counts as delivered: it looks for a 2xx and for `reftransactionid`.
 *
 * That id is made from what identifies the transaction, so that a repeat gets the same one without asking the books;
 * a delivery that waits for a person is identified by its text.
 */
export function acceptSync(read: ReadDelivery, body: string): Answer {
  const identity = read.kind === 'events' ? read.events.map((event) => event.providerEventId).join() : body;
  const reftransactionid = createHash('sha256').update(identity).digest('hex').slice(0, 32);
  return {
    status: 200,
    body: { error: false, errorReason: '000', toastMessage: '', object: { reftransactionid } },
  };
}

/** A refusal as VietQR.vn reads it. `E05` is its word for a failure without a code of its own. */
export function refuseSync(toastMessage: string) {
  return { error: true, errorReason: 'E05', toastMessage, object: null };
}
