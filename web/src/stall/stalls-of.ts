import type { PersonView } from '@choso/shared/contracts';

/** A stall where somebody may sell, and its market. */
export interface HeldStall {
  stallId: string;
  marketSlug: string;
}

/** The stalls where a person may sell, each once, in the order of the roles. */
export function stallsOf({ roles }: PersonView): HeldStall[] {
  const held = new Map<string, HeldStall>();
  for (const { role, stallId, marketSlug } of roles) {
    if ((role !== 'stallholder' && role !== 'stall-staff') || stallId === null || marketSlug === null) continue;
    held.set(stallId, { stallId, marketSlug });
  }
  return [...held.values()];
}
