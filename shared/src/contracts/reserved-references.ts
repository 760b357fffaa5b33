import { z } from 'zod';
import { contract } from './contract.ts';
import { instantSchema } from './values.ts';

/** How many unused references one device of a stall holds at most. */
export const RESERVED_BLOCK = 50;

/** References for a time without a network; each is for one bill. */
export const reservedReferenceView = z.object({ reference: z.string(), expiresAt: instantSchema });
/** A reference for a time without a network. */
export type ReservedReferenceView = z.infer<typeof reservedReferenceView>;

/**
 * Fill up the block of unused references that one device of a stall holds, and answer the whole block.
 *
 * Sent twice it reserves nothing twice. `deviceId` is made by the device itself and lives and dies with what it keeps:
 * a device that forgot which references it has shown must come with another one.
 */
export const reserveReferences = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/reserved-references',
  summary: 'Reserve references for a time without a network',
  signIn: 'required',
  body: z.object({ deviceId: z.string().regex(/^[\w-]{8,40}$/) }),
  response: z.object({ items: z.array(reservedReferenceView) }),
  problems: ['resource/not-found'],
});
