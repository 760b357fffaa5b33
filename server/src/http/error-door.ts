import type { ErrorRequestHandler } from 'express';
import { newId } from '../db/index.ts';
import { AppError } from './app-error.ts';
import { toProblem } from './problem.ts';

/** What the error door needs to tell the operator. */
export interface FaultLog {
  error(details: Record<string, unknown>, message: string): void;
}

/** The one error door: every refusal and every fault leaves here as `application/problem+json`. */
export function errorDoor(log: FaultLog): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const requestId = newId();
    const problem = toProblem(error, requestId);
    if (problem.status >= 500) log.error({ err: error, requestId, path: request.path }, 'a request failed');
    if (error instanceof AppError && error.code === 'request/too-many') response.setHeader('Retry-After', '60');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
