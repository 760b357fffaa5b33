import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
const pool = Buffer.alloc(BYTES * 256);
let used = pool.length;
let lastMs = 0;
let seq = 0;

/** A new id: a UUID of version 7, which grows with time and within one process with every call. */
export function newId(): string {
  // Asking the system for sixteen bytes at a time cost a sixteenth of a webhook.
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + BYTES);
  used += BYTES;
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    seq = random.readUInt32BE(6) & 0x7fffffff;
  } else {
    seq += 1;
  }
  return v7({ random, msecs: lastMs, seq });
}
