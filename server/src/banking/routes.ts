import express, { type Express } from 'express';
import type { Database } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import type { ProviderAdapter } from './bank-event.ts';
import { countRefused, findConnection } from './connections.ts';
import type { Inbox } from './inbox.ts';
import { sepay } from './sepay/index.ts';

interface Deps {
  db: Database;
  clock: () => number;
  inbox: Inbox;
  demoSecret: string | null;
}

const LARGEST_DELIVERY = '256kb';

/** The providers' webhooks. Signatures are checked over the bytes as they came, before anything is parsed. */
export function mountWebhooks(app: Express, { db, clock, inbox, demoSecret }: Deps): void {
  const rawBody = express.raw({ type: () => true, limit: LARGEST_DELIVERY });

  const mount = (provider: string, adapter: ProviderAdapter) => {
    app.post(`/webhooks/${provider}/:connectionId`, rawBody, async (request, response) => {
      const connection = await findConnection(db, provider, String(request.params.connectionId), demoSecret);
      if (!connection) throw new AppError('resource/not-found');
      const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!adapter.isAuthentic({ headers: request.headers, body }, connection, clock())) {
        await countRefused(db, connection.id);
        throw new AppError('webhook/bad-signature');
      }
      const text = body.toString('utf8');
      const parsed = parseJson(text);
      const read = parsed.ok
        ? adapter.read(parsed.value, clock())
        : ({ kind: 'quarantine', problem: 'không phải JSON' } as const);
      await inbox.receive(connection, 'webhook', text, read).catch((error: unknown) => {
        throw new AppError('server/unavailable', String(error));
      });
      // An authentic delivery that is no JSON is kept for a person; its sender is told, as any caller would be.
      if (!parsed.ok) throw new AppError('request/malformed-json');
      response.status(adapter.success.status).json(adapter.success.body);
    });
  };

  mount('sepay', sepay);
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
