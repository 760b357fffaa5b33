import type { Contract } from '@choso/shared/contracts';
import type { Express, Request, RequestHandler, Response } from 'express';
import express from 'express';
import type { z } from 'zod';
import { AppError } from './app-error.ts';
import { identify, type RequestIdentity } from './idempotency.ts';
import { parsePart } from './parse.ts';

/** What a handler gets: everything parsed, and who asks. */
export interface Call<Actor, Query, Body> {
  params: Record<string, string>;
  query: Query;
  body: Body;
  actor: Actor;
  identity: RequestIdentity;
  request: Request;
  response: Response;
}

type Handler<Actor, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = (
  call: Call<Actor, z.output<Q>, z.output<B>>,
) => Promise<z.input<R>>;

/** Mounts contracts on an app: checks the request, knows the asker, answers JSON. */
export interface Desk<Actor> {
  serve<Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    contract: Contract<Q, B, R>,
    handler: Handler<Actor | null, Q, B, R>,
  ): void;
  serveSignedIn<Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    contract: Contract<Q, B, R>,
    handler: Handler<Actor, Q, B, R>,
  ): void;
  /** Every contract mounted so far, for the API page. */
  readonly contracts: Contract[];
}

const LARGEST_BODY = '256kb';

/** Make the desk that mounts contracts on `app`; `authenticate` says who asks, or null. */
export function createDesk<Actor extends { personId: string }>(
  app: Express,
  authenticate: (request: Request) => Promise<Actor | null>,
): Desk<Actor> {
  const contracts: Contract[] = [];
  const readJson = express.json({ limit: LARGEST_BODY, type: 'application/json' });

  const mount = (contract: Contract, handler: Handler<Actor | null, z.ZodType, z.ZodType, z.ZodType>) => {
    contracts.push(contract);
    const chain: RequestHandler[] = contract.body ? [requireJson, readJson] : [];
    const answer: RequestHandler = async (request, response) => {
      const actor = await authenticate(request);
      if (contract.signIn === 'required' && !actor) throw new AppError('session/required');
      const body = contract.body ? parsePart(contract.body, request.body, '') : undefined;
      const query = contract.query ? parsePart(contract.query, request.query, 'query') : undefined;
      const identity = contract.idempotent
        ? identify(`${actor?.personId ?? 'public'} ${request.path}`, request.get('Idempotency-Key'), request.body)
        : { scope: '', key: '', bodyHash: '' };
      const params = request.params as Record<string, string>;
      const result = await handler({ params, query, body, actor, identity, request, response });
      response.setHeader('Cache-Control', 'no-store');
      response.status(contract.status ?? 200).json(result);
    };
    app[contract.method.toLowerCase() as 'get' | 'post' | 'delete'](contract.path, ...chain, answer);
  };

  return {
    contracts,
    serve: (contract, handler) => mount(contract as Contract, handler as never),
    serveSignedIn: (contract, handler) => mount({ ...contract, signIn: 'required' } as Contract, handler as never),
  };
}

const requireJson: RequestHandler = (request, _response, next) => {
  if (!request.is('application/json')) throw new AppError('request/unsupported-media-type');
  next();
};
