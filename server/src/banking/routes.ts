import { problems } from '@choso/shared/problems';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Database } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { type Connection, countRefused, findConnection } from './connections.ts';
import type { Inbox } from './inbox.ts';
import type { Answer, ProviderAdapter } from './provider-adapter.ts';
import { providers } from './providers.ts';
import { receiveDelivery } from './receive-delivery.ts';

interface Deps {
  db: Database;
  clock: () => number;
  inbox: Inbox;
  demoSecret: string | null;
}

const LARGEST_DELIVERY = '256kb';

/** The addresses that providers call: where they deliver, and where some of them first fetch a token. */
export function mountWebhooks(app: Express, { db, clock, inbox, demoSecret }: Deps): void {
  const rawBody = express.raw({ type: () => true, limit: LARGEST_DELIVERY });

  const mount = (provider: string, adapter: ProviderAdapter, path: string, answer: Answerer) => {
    const handler: RequestHandler = async (request, response) => {
      const connection = await findConnection(db, provider, String(request.params.connectionId), demoSecret);
      if (!connection) throw new AppError('resource/not-found');
      try {
        const { status, body } = await answer(connection, request);
        response.status(status).json(body);
      } catch (error) {
        if (error instanceof AppError && error.code === 'webhook/bad-signature') await countRefused(db, connection.id);
        answerRefusal(error, adapter, response);
      }
    };
    app.post(`/webhooks/${provider}/:connectionId${path}`, rawBody, handler);
  };

  for (const [provider, adapter] of Object.entries(providers)) {
    mount(provider, adapter, adapter.path, (connection, { headers, body }) => {
      const delivery = { headers, body: Buffer.isBuffer(body) ? body : Buffer.alloc(0) };
      return receiveDelivery({ adapter, inbox, now: clock() }, connection, delivery);
    });
    const { tokenDesk } = adapter;
    if (!tokenDesk) continue;
    mount(provider, adapter, tokenDesk.path, async (connection, { headers }) => {
      const answer = tokenDesk.issue(headers, connection, clock());
      if (!answer) throw new AppError('webhook/bad-signature');
      return answer;
    });
  }
}

type Answerer = (connection: Connection, request: Request) => Promise<Answer>;

function answerRefusal(error: unknown, { refuse }: ProviderAdapter, response: Response): void {
  if (!refuse || !(error instanceof AppError)) throw error;
  const { status, title } = problems[error.code];
  // Our own faults leave through the one error door, where the operator hears of them; any provider tries those again.
  if (status >= 500) throw error;
  response.status(status).json(refuse(title));
}
