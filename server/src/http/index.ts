/** How we speak HTTP: contracts on routes, one error door, requests that may be repeated. No market words. */
export { AppError } from './app-error.ts';
export { readDeviceTime, toServerTime } from './device-time.ts';
export { errorDoor, type FaultLog, refuseRequest } from './error-door.ts';
export { behindDoor, type FrontDoor } from './front-door.ts';
export { once, type RequestIdentity } from './idempotency.ts';
export { type Call, createDesk, type Desk } from './mount.ts';
export { toOpenApi } from './openapi.ts';
export { type Page, pageFrom, pageLimit } from './page.ts';
export { parsePart } from './parse.ts';
export { mountProblemPages } from './problem-pages.ts';
export { createTurns, type Turns } from './take-turns.ts';
