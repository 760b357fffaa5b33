import { useEffect, useState } from 'preact/hooks';

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
let serverAheadMs = 0;

/** Learn how far the server's clock is from this device's, from the `Date` header of an answer. */
export function noteServerDate(header: string | null): void {
  const at = header === null ? Number.NaN : Date.parse(header);
  // The header counts whole seconds; a smaller difference is its rounding, not a wrong clock.
  if (!Number.isNaN(at)) serverAheadMs = Math.abs(at - Date.now()) > 2_000 ? at - Date.now() : 0;
}

/** The server's time as well as it is known here, epoch milliseconds. Old phones often run minutes off. */
export function serverNow(): number {
  return Date.now() + serverAheadMs;
}

/** `serverNow()`, drawn again every `everyMs` milliseconds. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The time on a wall clock in Vietnam, `09:05`. Takes an ISO 8601 instant. */
export function timeOfDay(iso: string): string {
  return inVietnam(iso).slice(11, 16);
}

/** The time with seconds, `09:05:07`. Takes an ISO 8601 instant. */
export function exactTimeOfDay(iso: string): string {
  return inVietnam(iso).slice(11, 19);
}

/** The day in Vietnam, `23/11/2026`. Takes an ISO 8601 instant or a `YYYY-MM-DD` day. */
export function dateText(iso: string): string {
  const day = iso.length === 10 ? iso : inVietnam(iso).slice(0, 10);
  return day.split('-').reverse().join('/');
}

/** When something was, as people say it: the time today, the time and day before. Takes an ISO 8601 instant. */
export function timeText(iso: string): string {
  const today = dateText(new Date(serverNow()).toISOString());
  const day = dateText(iso);
  return day === today ? timeOfDay(iso) : `${timeOfDay(iso)} ${day.slice(0, 5)}`;
}

/** A length of time as `0:14` or `12:05`, from milliseconds; never negative. */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function inVietnam(iso: string): string {
  return new Date(Date.parse(iso) + VIETNAM_OFFSET_MS).toISOString();
}
