import type { z } from 'zod';
import type { ProblemCode } from '../problems.ts';

/**
 * One call of the API: what goes in, what comes out, how it can be refused.
 *
 * The server checks requests with it, the web types its calls by it, and the OpenAPI page is drawn from it.
 * Shape: `path` with `:name` parameters; `query` and `body` are zod objects; `problems` lists the refusals beyond
 * the ones any call may give (`request/invalid`, `session/required`, `server/…`).
 */
export interface Contract<
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  summary: string;
  signIn: 'none' | 'required';
  idempotent?: boolean;
  query?: Query;
  body?: Body;
  /** The media types of a file that is the body as it stands; such a route is no JSON one. */
  upload?: readonly string[];
  response: Response;
  status?: number;
  problems?: readonly ProblemCode[];
}

/** Keep the exact types of a contract while checking its shape. */
export function contract<
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
>(definition: Contract<Q, B, R>): Contract<Q, B, R> {
  return definition;
}
