import { type Database, insertMany, newId, type Tx } from '../../db/index.ts';
import type { Redrawn } from './redraw.ts';

/** Keep a photo; returns its new id. */
export async function keepPhoto(
  tx: Tx,
  photo: Redrawn & { stallId: string; productId: string; createdBy: string },
  now: number,
): Promise<string> {
  const id = newId();
  await insertMany(tx, 'Photo', [{ ...photo, id, createdAt: now }]);
  return id;
}

/** Forget a photo; its address answers nothing from now on. */
export async function dropPhoto(tx: Tx, photoId: string): Promise<void> {
  await tx.deleteFrom('Photo').where('id', '=', photoId).execute();
}

/** The file of a photo in one size, or null. */
export async function readPhoto(db: Database, photoId: string, size: 'small' | 'large'): Promise<Buffer | null> {
  const photo = db.selectFrom('Photo').select(`${size} as file`).where('id', '=', photoId);
  const file = (await photo.executeTakeFirst())?.file;
  return file ? Buffer.from(file) : null;
}
