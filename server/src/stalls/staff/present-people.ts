import type { StaffInviteView, StallPersonView, StallSessionView } from '@choso/shared/contracts';
import { toIsoInstant } from '@choso/shared/time';
import { readRights, type StallPerson, type StallSession } from '../../people/index.ts';
import type { InviteRow } from './store.ts';

const instantOrNull = (at: number | null) => (at === null ? null : toIsoInstant(at));

/** Somebody who sells at a stall. */
export function presentStallPerson({ since, ...person }: StallPerson): StallPersonView {
  return { ...person, since: instantOrNull(since) };
}

/** A phone signed in to a stall; `ownId` is the one that asks. */
export function presentSession(
  { createdAt, seenAt, ...session }: StallSession,
  ownId: string | null,
): StallSessionView {
  return { ...session, since: toIsoInstant(createdAt), seenAt: instantOrNull(seenAt), isThis: session.id === ownId };
}

/** An invitation without its code. */
export function presentInvite({ id, name, rights, expiresAt }: InviteRow): StaffInviteView {
  return { id, name, rights: readRights(rights), expiresAt: toIsoInstant(expiresAt) };
}
