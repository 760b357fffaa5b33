import { areActsRead, waitingActs } from '../../lib/outbox/act.ts';
import { readMark } from '../../lib/outbox/mark.ts';

/** How many acts wait. Until this device's own record has been read its mark says it, so that nothing jumps. */
export function countWaiting(): number {
  return areActsRead.value ? waitingActs().length : readMark();
}
