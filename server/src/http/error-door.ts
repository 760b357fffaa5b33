import type { ServerResponse } from 'node:http';
import type { ErrorRequestHandler } from 'express';
import { newId } from '../db/index.ts';
import { toProblem } from './problem.ts';

/** What the error door needs to tell the operator. */
export interface FaultLog {
  error(details: Record<string, unknown>, message: string): void;
}

/** The one error door: every refusal and every fault leaves here as `application/problem+json`. */
export function errorDoor(log: FaultLog): ErrorRequestHandler {
  return (error, { path }, response, next) => {
    if (response.headersSent) return next(error);
    refuseRequest(error, { path, response, log });
  };
}

const RETRY_AFTER_SECONDS: Partial<Record<string, number>> = { 'request/too-many': 60, 'server/unavailable': 5 };

interface Refused {
  path: string;
  response: ServerResponse;
  log: FaultLog;
}

/** The same door for whoever stands in front of Express. */
export function refuseRequest(error: unknown, { path, response, log }: Refused): void {
  const requestId = newId();
  const problem = toProblem(error, requestId);
  if (problem.status >= 500) log.error({ err: error, requestId, path }, 'a request failed');
  const seconds = RETRY_AFTER_SECONDS[problem.code];
  if (seconds !== undefined) response.setHeader('Retry-After', seconds);
  const text = Buffer.from(JSON.stringify(problem));
  response.writeHead(problem.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': text.length,
  });
  response.end(text);
}
