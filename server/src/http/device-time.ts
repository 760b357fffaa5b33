import type { Request } from 'express';

/** The time of the sender's own clock, from the header `Device-Time`; null when it says none. Epoch milliseconds. */
export function readDeviceTime(request: Request): number | null {
  const at = Date.parse(request.get('Device-Time') ?? '');
  return Number.isNaN(at) ? null : at;
}

/**
 * When something happened on a device, in the server's time. Pure; all epoch milliseconds.
 *
 * `toldAt` and `deviceNow` are of the device's clock: how long ago it was is right even where that clock is a day wrong.
 * Without `deviceNow` the clock is believed. The answer is never before `earliest` nor after `now`.
 */
export function toServerTime(
  toldAt: number,
  { deviceNow, earliest, now }: { deviceNow: number | null; earliest: number; now: number },
): number {
  const at = deviceNow === null ? toldAt : now - (deviceNow - toldAt);
  return Math.min(Math.max(at, earliest), now);
}
