import type { IncomingMessage, ServerResponse } from 'node:http';
import readBody from 'raw-body';
import { type FaultLog, type FrontDoor, refuseRequest } from '../http/index.ts';
import { type DeliveryDesk, type DeskDeps, openDeliveryDesks } from './delivery-desks.ts';

const LARGEST_DELIVERY = 256 * 1024;
const ADDRESS = /^\/webhooks\/([^/]+)\/([^/]+)((?:\/[^/]+)*)\/?$/;

/**
 * Make the door at which providers call.
 *
 * It stands in front of Express, which gives every request a nature of its own and so makes all that touches it slow:
 * that cost a delivery more than its proof. Faults leave through the one error door all the same.
 */
export function createDeliveryDoor({ log, ...deps }: DeskDeps & { log: FaultLog }): FrontDoor {
  const desks = new Map(openDeliveryDesks(deps).map((desk) => [desk.provider + desk.path, desk]));
  return (request, response) => {
    if (request.method !== 'POST') return false;
    const [address = ''] = (request.url ?? '').split('?');
    const [, provider = '', connectionId = '', path = ''] = ADDRESS.exec(address) ?? [];
    const desk = desks.get(provider + path);
    if (!desk) return false;
    take(desk, connectionId, request, response).catch((error: unknown) =>
      // A query may hold what is nobody's to read.
      refuseRequest(error, { path: address, response, log }),
    );
    return true;
  };
}

async function take(desk: DeliveryDesk, connectionId: string, request: IncomingMessage, response: ServerResponse) {
  const { headers, rawHeaders } = request;
  const body = await readBody(request, { limit: LARGEST_DELIVERY, length: headers['content-length'] ?? null });
  const call = { connectionId: decodeURIComponent(connectionId), headers, rawHeaders, body };
  const { status, body: told } = await desk.take(call);
  const text = Buffer.from(JSON.stringify(told));
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': text.length });
  response.end(text);
}
