/** Who is asking, and what they may do. */
export { createAuthenticate, readToken } from './authenticate.ts';
export { type Actor, canReadTrail, canSellAt, holdsStall, type Role } from './person.ts';
export { mountPeople } from './routes.ts';
export { equalsSecretly, hashSecret } from './secret.ts';
export { findActor } from './sessions.ts';
