import { z } from 'zod';
import { contract } from './contract.ts';

/** What a person may be; scope (a market, a stall) stands beside it. */
export const roleNameSchema = z.enum([
  'stallholder',
  'stall-staff',
  'shopper',
  'board-officer',
  'board-auditor',
  'board-admin',
  'helper',
  'union-admin',
  'oversight',
  'operator',
]);

/** What staff of a stall may do beside selling: see the day's sums, change goods with their hours and rests. */
export const staffRightSchema = z.enum(['sums', 'goods']);

/** One role and where it holds; null market and stall mean everywhere. `rights` are those of staff; a holder needs none. */
export const roleView = z.object({
  role: roleNameSchema,
  marketSlug: z.string().nullable(),
  stallId: z.string().nullable(),
  rights: z.array(staffRightSchema),
});

/** A person as shown to themselves. */
export const personView = z.object({ id: z.string(), name: z.string(), roles: z.array(roleView) });

/** A person as shown to themselves. */
export type PersonView = z.infer<typeof personView>;
/** A right of staff. */
export type StaffRight = z.infer<typeof staffRightSchema>;
/** The name of a role. */
export type RoleName = z.infer<typeof roleNameSchema>;

/** Sign in with a login and a secret; the token also comes as a cookie. */
export const createSession = contract({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in',
  signIn: 'none',
  body: z.object({ login: z.string().trim().min(1).max(100), secret: z.string().min(1).max(200) }),
  response: z.object({ token: z.string(), person: personView }),
  problems: ['session/wrong-secret', 'request/too-many'],
});

/** Who is signed in. */
export const getSession = contract({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in',
  signIn: 'required',
  response: z.object({ person: personView }),
});

/** Sign out: the token stops working. */
export const deleteSession = contract({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out',
  signIn: 'required',
  response: z.object({ signedOut: z.literal(true) }),
});
