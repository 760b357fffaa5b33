import { createHash, randomBytes, randomInt } from 'node:crypto';
import { type Database, insertMany, newId, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';

const CODE_LIFE_MS = 10 * 60_000;
const MOST_CODES = 5;
/** A speaker asks at every event; when it was last heard need not be written as often. */
const HEARD_EVERY_MS = 30_000;

/** Give out a code for one speaker. Throws `request/too-many` when several still stand. */
export async function addCode(
  tx: Tx,
  stallId: string,
  createdBy: string,
  now: number,
): Promise<{ code: string; expiresAt: number }> {
  await tx.deleteFrom('SpeakerCode').where('stallId', '=', stallId).where('expiresAt', '<=', now).execute();
  const standing = await tx.selectFrom('SpeakerCode').select('codeHash').where('stallId', '=', stallId).execute();
  if (standing.length >= MOST_CODES) throw new AppError('request/too-many');
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  const expiresAt = now + CODE_LIFE_MS;
  await insertMany(tx, 'SpeakerCode', [{ codeHash: hash(code), stallId, createdBy, createdAt: now, expiresAt }]);
  return { code, expiresAt };
}

/** Make a speaker. Returns its token, of which only a hash is kept. */
export async function createSpeaker(tx: Tx, name: string, now: number): Promise<{ token: string; speakerId: string }> {
  const token = randomBytes(32).toString('base64url');
  const speakerId = newId();
  await insertMany(tx, 'Speaker', [{ id: speakerId, tokenHash: hash(token), name, createdAt: now, heardAt: null }]);
  return { token, speakerId };
}

/** Use up a code: the speaker speaks for the stall that gave it out. Throws `speaker/wrong-code`. */
export async function addStall(tx: Tx, speakerId: string, code: string, now: number): Promise<void> {
  const codeHash = hash(code);
  const found = await tx
    .selectFrom('SpeakerCode')
    .selectAll()
    .where('codeHash', '=', codeHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  // Whoever deletes it has used it; a second one who typed it at the same moment has not.
  const used = await tx.deleteFrom('SpeakerCode').where('codeHash', '=', codeHash).executeTakeFirst();
  if (!found || Number(used.numDeletedRows) !== 1) throw new AppError('speaker/wrong-code');
  const { stallId, createdBy } = found;
  await tx.deleteFrom('SpeakerStall').where('speakerId', '=', speakerId).where('stallId', '=', stallId).execute();
  await insertMany(tx, 'SpeakerStall', [{ speakerId, stallId, addedBy: createdBy, addedAt: now }]);
}

/** The speaker with this token, or null. */
export async function findSpeaker(db: Database | Tx, token: string) {
  return (await db.selectFrom('Speaker').selectAll().where('tokenHash', '=', hash(token)).executeTakeFirst()) ?? null;
}

/** The stalls that a speaker speaks for. */
export async function listStallIds(db: Database | Tx, speakerId: string): Promise<string[]> {
  const rows = await db.selectFrom('SpeakerStall').select('stallId').where('speakerId', '=', speakerId).execute();
  return rows.map(({ stallId }) => stallId);
}

/** The speakers of a stall, the newest first. */
export function listSpeakersOf(db: Database, stallId: string) {
  return db
    .selectFrom('SpeakerStall')
    .innerJoin('Speaker', 'Speaker.id', 'SpeakerStall.speakerId')
    .select(['Speaker.id', 'Speaker.name', 'Speaker.heardAt', 'SpeakerStall.addedAt'])
    .where('stallId', '=', stallId)
    .orderBy('addedAt', 'desc')
    .execute();
}

/** A speaker no longer speaks for a stall. Returns whether it did. */
export async function endStall(tx: Tx, speakerId: string, stallId: string): Promise<boolean> {
  const ended = await tx
    .deleteFrom('SpeakerStall')
    .where('speakerId', '=', speakerId)
    .where('stallId', '=', stallId)
    .executeTakeFirst();
  return Number(ended.numDeletedRows) === 1;
}

/** Note that a speaker is awake, so that its stalls can see it. */
export async function noteHeard(
  db: Database,
  speaker: { id: string; heardAt: number | null },
  now: number,
): Promise<void> {
  if (speaker.heardAt !== null && now - speaker.heardAt < HEARD_EVERY_MS) return;
  await db.updateTable('Speaker').set({ heardAt: now }).where('id', '=', speaker.id).execute();
}

/** Whether the speaker with this token speaks for a stall. */
export async function mayHear(db: Database, token: string, stallId: string): Promise<boolean> {
  const speaker = await findSpeaker(db, token);
  return speaker !== null && (await listStallIds(db, speaker.id)).includes(stallId);
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
