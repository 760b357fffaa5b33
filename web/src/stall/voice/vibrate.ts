import type { AnnouncementVerdict } from '@choso/shared/vietnamese';

const patterns: Record<AnnouncementVerdict, number[]> = {
  exact: [600],
  received: [600],
  short: [150, 120, 150, 120, 150],
  over: [300, 120, 300],
};

/** Shake the phone: once long for money that is right, three times short for too little. */
export function vibrate(verdict: AnnouncementVerdict): void {
  // Not every browser can, and none does before the first tap.
  if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(patterns[verdict]);
}
