import type { PaymentRequestView } from '@choso/shared/contracts';

/** What the stall may decide about a bill as it stands now. The server has the last word. */
export interface OpenActs {
  cash: boolean;
  acceptShort: boolean;
  giveBack: boolean;
}

/** Which decisions a bill leaves open: what is short can be made up or let go, what is too much can go back. */
export function openActs({ state, voidReason, receivedVnd, outstandingVnd, excessVnd }: PaymentRequestView): OpenActs {
  // A code that was taken back asks for nothing; money for it is another sale.
  const isPayable = voidReason !== 'cancelled' && voidReason !== 'replaced';
  const isShort = state !== 'settled' && receivedVnd > 0 && outstandingVnd > 0;
  return {
    cash: isShort && isPayable,
    acceptShort: isShort && state === 'open',
    giveBack: excessVnd > 0,
  };
}
