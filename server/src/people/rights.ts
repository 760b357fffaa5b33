import { type StaffRight, staffRightSchema } from '@choso/shared/contracts';

/** Rights as a column keeps them; what is no right of ours any more gives nothing. */
export function readRights(kept: string | null): StaffRight[] {
  const words = new Set(kept?.split(','));
  return staffRightSchema.options.filter((right) => words.has(right));
}

/** Rights for a column, each once and in one order. */
export function writeRights(rights: readonly StaffRight[]): string {
  return staffRightSchema.options.filter((right) => rights.includes(right)).join(',');
}
