import { z } from 'zod';
import { verdictSchema } from './bank-transactions.ts';
import { contract } from './contract.ts';
import { instantSchema, textSchema, vndSchema } from './values.ts';

/** A speaker: an old phone or the board's box that says aloud what came to several stalls. */
export const speakerView = z.object({
  id: z.string(),
  name: z.string(),
  since: instantSchema,
  /** When it last asked; null when it never did. */
  heardAt: instantSchema.nullable(),
});
/** A speaker as a stall it speaks for sees it. */
export type SpeakerView = z.infer<typeof speakerView>;

/** A stall that a speaker speaks for. */
const spokenStall = z.object({ id: z.string(), code: z.string(), name: z.string() });

/** What a speaker says: which stall, what verdict, how much. Never the payer, never the memo. */
export const speakerAnnouncement = z.object({
  id: z.string(),
  stall: spokenStall,
  direction: z.enum(['in', 'out']),
  verdict: verdictSchema,
  amountVnd: vndSchema,
  differenceVnd: vndSchema,
  receivedAt: instantSchema,
  /** As of a bank transaction: shown, not spoken. */
  isToldLate: z.boolean(),
});
/** What a speaker says. */
export type SpeakerAnnouncement = z.infer<typeof speakerAnnouncement>;

const code = z
  .string()
  .trim()
  .transform((typed) => typed.replaceAll(' ', ''))
  .pipe(z.string().regex(/^\d{8}$/, 'the eight digits shown on the stall’s phone'));
const token = z.string().min(20).max(100);

/** A stall lets a speaker speak for it: eight digits that stand for ten minutes and work once. */
export const createSpeakerCode = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/speaker-codes',
  summary: 'Let a shared speaker speak for this stall',
  signIn: 'required',
  response: z.object({ code: z.string(), expiresAt: instantSchema }),
  status: 201,
  problems: ['resource/not-found', 'request/too-many'],
});

/** The speakers that speak for a stall now. */
export const listSpeakers = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/speakers',
  summary: 'The speakers that speak for a stall',
  signIn: 'required',
  response: z.object({ items: z.array(speakerView) }),
  problems: ['resource/not-found'],
});

/** A speaker no longer speaks for a stall, from its next question on. */
export const endSpeaker = contract({
  method: 'DELETE',
  path: '/api/stalls/:stallId/speakers/:id',
  summary: 'Stop a speaker from speaking for a stall',
  signIn: 'required',
  response: z.object({ ended: z.literal(true) }),
  problems: ['resource/not-found'],
});

/** Make this device a speaker, or with its `token` let it speak for one more stall. */
export const joinSpeaker = contract({
  method: 'POST',
  path: '/api/speakers',
  summary: 'Make this device a speaker of one more stall',
  signIn: 'none',
  body: z.object({ code, name: textSchema(60).min(1), token: token.optional() }),
  response: z.object({ token: z.string(), stalls: z.array(spokenStall) }),
  status: 201,
  problems: ['speaker/wrong-code', 'request/too-many', 'resource/not-found'],
});

/** What came to a speaker's stalls in the last minutes, newest first. A POST, because the token is a secret. */
export const askSpeaker = contract({
  method: 'POST',
  path: '/api/speakers/announcements',
  summary: "What came to a speaker's stalls in the last minutes",
  signIn: 'none',
  body: z.object({ token }),
  response: z.object({ stalls: z.array(spokenStall), items: z.array(speakerAnnouncement) }),
  problems: ['resource/not-found'],
});
