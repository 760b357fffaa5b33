import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Answers requests that Express need not see; false leaves a request to whoever stands behind. */
export type FrontDoor = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A front door and what stands behind it. */
export function behindDoor(door: FrontDoor, rest: RequestListener): RequestListener {
  return (request, response) => {
    if (!door(request, response)) rest(request, response);
  };
}
