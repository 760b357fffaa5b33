const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const LOCAL_STAMP = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/;

/**
 * The calendar day in Vietnam on which an instant falls.
 *
 * Units: `instant` is epoch milliseconds UTC. Returns `YYYY-MM-DD`. Vietnam keeps UTC+7 all year, so no zone table is needed.
 */
export function toBusinessDate(instant: number): string {
  return new Date(instant + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/**
 * Write an instant as ISO 8601 with Vietnam's offset, as every answer of the API does.
 *
 * Units: `instant` is epoch milliseconds UTC.
 */
export function toIsoInstant(instant: number): string {
  return `${new Date(instant + VIETNAM_OFFSET_MS).toISOString().slice(0, -1)}+07:00`;
}

/**
 * Read a bank's wall-clock stamp (`YYYY-MM-DD HH:mm:ss`, Vietnam time) as an instant.
 *
 * Returns epoch milliseconds UTC, or null when the text is not a real moment (month 13, 31 February).
 */
export function parseVietnamStamp(text: string): number | null {
  const parts = LOCAL_STAMP.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(utc);
  const isReal =
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === hour &&
    minute < 60 &&
    second < 60;
  return isReal ? utc - VIETNAM_OFFSET_MS : null;
}

/**
 * The first and last instants of a Vietnamese calendar day.
 *
 * Shape: `businessDate` is `YYYY-MM-DD`. Returns epoch milliseconds, `until` exclusive.
 */
export function businessDayRange(businessDate: string): { from: number; until: number } {
  const from = Date.parse(`${businessDate}T00:00:00Z`) - VIETNAM_OFFSET_MS;
  return { from, until: from + 86_400_000 };
}

/** The hour of day, 0–23, that a clock on a wall in Vietnam shows at an instant (epoch milliseconds). */
export function toVietnamHour(instant: number): number {
  return new Date(instant + VIETNAM_OFFSET_MS).getUTCHours();
}
