import type { OrderGroupView } from '@choso/shared/contracts';
import { paymentTone } from '../../lib/payment-tone.ts';
import type { messages } from './messages.ts';

type Text = (typeof messages)['vi'];

/** Where a part stands, in one sentence. */
export function stateWords(group: OrderGroupView, text: Text): string {
  const { state, needsWeight, paymentRequest } = group;
  if (state !== 'accepted') return text.state[state];
  if (needsWeight) return text.weighing;
  const isPaid = paymentRequest && ['paid', 'over', 'decided'].includes(paymentTone(paymentRequest));
  return isPaid ? text.packing : text.state.accepted;
}

/** Whether the shopper may still leave a part: not once it is packed, nor after she paid. */
export function canLeave({ state, paymentRequest }: OrderGroupView): boolean {
  return (state === 'placed' || state === 'accepted') && !(paymentRequest && paymentRequest.receivedVnd > 0);
}
