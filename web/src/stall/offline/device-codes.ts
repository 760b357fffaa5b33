import { reserveReferences } from '@choso/shared/contracts';
import { call, newIdempotencyKey } from '../../lib/api.ts';
import { serverNow } from '../../lib/clock.ts';
import { openDeviceStore } from '../../lib/outbox/keep-acts.ts';
import { type Codes, noCodes, refillCodes, takeCode } from './codes.ts';

/** From here on the block is filled up again. */
const FEW = 30;

const nameOf = (stallId: string) => `codes ${stallId}`;

/** Take one of this device's reserved references for a sale; null when none is left, or nothing can be kept here. */
export async function takeDeviceCode(stallId: string, saleKey: string): Promise<string | null> {
  try {
    const store = await openDeviceStore();
    return await store.change<Codes, string | null>(nameOf(stallId), (kept) => {
      const { codes, reference } = takeCode(kept ?? noCodes(newIdempotencyKey()), saleKey, serverNow());
      return { next: codes, answer: reference };
    });
  } catch {
    return null;
  }
}

let isFilling = false;

/** Fill up this device's references when few are left. Quiet: without a network the next time does it. */
export async function fillDeviceCodes(stallId: string): Promise<void> {
  // An older answer that came after a newer one would bring back a code that has been used.
  if (isFilling) return;
  isFilling = true;
  try {
    const store = await openDeviceStore();
    const { deviceId, count } = await store.change<Codes, { deviceId: string; count: number }>(
      nameOf(stallId),
      (kept) => {
        const next = kept ?? noCodes(newIdempotencyKey());
        return { next, answer: { deviceId: next.deviceId, count: next.unused.length } };
      },
    );
    if (count >= FEW) return;
    const { items } = await call(reserveReferences, { params: { stallId }, body: { deviceId } });
    await store.change<Codes, null>(nameOf(stallId), (kept) => ({
      next: refillCodes(kept ?? noCodes(deviceId), items),
      answer: null,
    }));
  } catch {
    // A weak network or a storage that keeps nothing; the sale then goes on without a code of its own.
  } finally {
    isFilling = false;
  }
}
