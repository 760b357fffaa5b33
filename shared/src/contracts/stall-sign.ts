import { z } from 'zod';
import { contract } from './contract.ts';
import { stallView } from './markets.ts';
import { textSchema } from './values.ts';

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'stall/bad-hours');

/** The hours of a day in which a stall sells: one to three spans that follow each other. */
export const hoursSchema = z
  .array(z.strictObject({ from: clockSchema, to: clockSchema }))
  .min(1, 'stall/bad-hours')
  .max(3, 'stall/bad-hours')
  .refine(
    (spans) =>
      spans.every(({ from, to }) => from < to) && spans.slice(1).every(({ from }, at) => (spans[at]?.to ?? '') < from),
    'stall/bad-hours',
  );
/** One span of a stall's hours, `05:00` to `11:00`. */
export type HoursSpan = z.infer<typeof hoursSchema>[number];

/** Change the hours of a stall. */
export const changeStallHours = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/hours',
  summary: 'Change the hours of a stall',
  signIn: 'required',
  body: z.strictObject({ hours: hoursSchema }),
  response: stallView,
  problems: ['resource/not-found', 'session/forbidden', 'stall/bad-hours'],
});

/**
 * Hang out the notice that a stall rests until a day, that day included; it takes no orders in that time.
 *
 * `until` is `YYYY-MM-DD`, today or at most a year ahead. The morning after, the stall sells again by itself.
 */
export const pauseStall = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/pause',
  summary: 'A stall rests until a day, and says why',
  signIn: 'required',
  body: z.strictObject({ until: z.iso.date('stall/bad-rest'), reason: textSchema(120).default('') }),
  response: stallView,
  problems: ['resource/not-found', 'session/forbidden', 'stall/bad-rest', 'stall/gone'],
});

/** Take the notice down: the stall sells again now. */
export const reopenStall = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/reopen',
  summary: 'A stall that rested sells again',
  signIn: 'required',
  response: stallView,
  problems: ['resource/not-found', 'session/forbidden', 'stall/gone'],
});
