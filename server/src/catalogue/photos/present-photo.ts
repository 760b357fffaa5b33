import type { PhotoView } from '@choso/shared/contracts';

/** Where a photo is fetched, or null. A new photo has a new address, so what a phone keeps is never the old one. */
export function presentPhoto(photoId: string | null): PhotoView | null {
  return photoId === null ? null : { small: `/photos/${photoId}/small.webp`, large: `/photos/${photoId}/large.webp` };
}
