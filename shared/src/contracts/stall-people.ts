import { z } from 'zod';
import { contract } from './contract.ts';
import { personView, staffRightSchema } from './session.ts';
import { instantSchema, textSchema } from './values.ts';

const nameSchema = textSchema(60).refine((name) => name.length >= 2, 'staff/name-missing');
const rightsSchema = z.array(staffRightSchema).max(2);

/** Somebody who sells at a stall. `since` is null for who was there before this was noted. */
export const stallPersonView = z.object({
  personId: z.string(),
  name: z.string(),
  login: z.string(),
  role: z.enum(['stallholder', 'stall-staff']),
  rights: z.array(staffRightSchema),
  since: instantSchema.nullable(),
});
/** Somebody who sells at a stall. */
export type StallPersonView = z.infer<typeof stallPersonView>;

/** A phone signed in to a stall; `isThis` is the one that asks. */
export const stallSessionView = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  device: z.string().nullable(),
  since: instantSchema,
  seenAt: instantSchema.nullable(),
  isThis: z.boolean(),
});
/** A phone signed in to a stall. */
export type StallSessionView = z.infer<typeof stallSessionView>;

/** An invitation that waits for its helper. The code itself was shown once. */
export const staffInviteView = z.object({
  id: z.string(),
  name: z.string(),
  rights: z.array(staffRightSchema),
  expiresAt: instantSchema,
});
/** An invitation that waits for its helper. */
export type StaffInviteView = z.infer<typeof staffInviteView>;

/** Who sells at a stall, on which phones, and who is invited. For the holder. */
export const listStallPeople = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/people',
  summary: 'Who sells at a stall, on which phones, and who is invited',
  signIn: 'required',
  response: z.object({
    people: z.array(stallPersonView),
    sessions: z.array(stallSessionView),
    invites: z.array(staffInviteView),
  }),
  problems: ['resource/not-found', 'session/forbidden'],
});

/** Invite a helper. The code works once, for ten minutes, and is shown only in this answer. */
export const inviteStaff = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/staff-invites',
  summary: 'Invite a helper by a code that works once, for ten minutes',
  signIn: 'required',
  body: z.strictObject({ name: nameSchema, rights: rightsSchema }),
  response: z.object({ invite: staffInviteView, code: z.string() }),
  status: 201,
  problems: ['resource/not-found', 'session/forbidden', 'staff/too-many', 'staff/name-missing'],
});

/** Take an invitation back. */
export const cancelStaffInvite = contract({
  method: 'DELETE',
  path: '/api/stalls/:stallId/staff-invites/:inviteId',
  summary: 'Take an invitation back',
  signIn: 'required',
  response: z.object({ cancelled: z.literal(true) }),
  problems: ['resource/not-found', 'session/forbidden'],
});

/** What an invitation is for, shown to whoever holds its code. */
export const readStaffInvite = contract({
  method: 'POST',
  path: '/api/staff-invites/read',
  summary: 'What an invitation is for',
  signIn: 'none',
  body: z.strictObject({ code: z.string().max(40) }),
  response: z.object({
    name: z.string(),
    stallName: z.string(),
    stallCode: z.string(),
    holderName: z.string(),
    rights: z.array(staffRightSchema),
    expiresAt: instantSchema,
  }),
  problems: ['staff/bad-code', 'request/too-many'],
});

/**
 * Take an invitation up: choose a PIN of six digits or more, or a longer password, and be signed in.
 *
 * The login is made from the stall and the name, and is told in the answer. The same code a second time is refused.
 */
export const acceptStaffInvite = contract({
  method: 'POST',
  path: '/api/staff-invites/accept',
  summary: 'Take an invitation up with a PIN of one’s own, and be signed in',
  signIn: 'none',
  body: z.strictObject({ code: z.string().max(40), secret: z.string().max(200) }),
  response: z.object({ token: z.string(), login: z.string(), person: personView }),
  status: 201,
  problems: ['staff/bad-code', 'staff/weak-secret', 'request/too-many'],
});

/** Change what staff may do; it is felt at their next tap. */
export const changeStaffRights = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/people/:personId/rights',
  summary: 'Change what staff of a stall may do',
  signIn: 'required',
  body: z.strictObject({ rights: rightsSchema }),
  response: stallPersonView,
  problems: ['resource/not-found', 'session/forbidden'],
});

/** Take a stall from its staff: their phones are signed out at once. */
export const removeStaff = contract({
  method: 'DELETE',
  path: '/api/stalls/:stallId/people/:personId',
  summary: 'Take a stall from its staff; their phones are signed out at once',
  signIn: 'required',
  response: z.object({ removed: z.literal(true) }),
  problems: ['resource/not-found', 'session/forbidden'],
});

/** Sign a phone out of a stall, from another phone. */
export const endStallSession = contract({
  method: 'DELETE',
  path: '/api/stalls/:stallId/sessions/:sessionId',
  summary: 'Sign a phone out of a stall',
  signIn: 'required',
  response: z.object({ ended: z.literal(true) }),
  problems: ['resource/not-found', 'session/forbidden'],
});
