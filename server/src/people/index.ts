/** Who is asking, and what they may do. */
export { type AttemptLimit, createAttemptLimit } from './attempts.ts';
export { createAuthenticate, readToken, sessionCookieName } from './authenticate.ts';
export { nameDevice } from './device.ts';
export {
  type Actor,
  canActForBoard,
  canEditGoods,
  canReadTrail,
  canSeeSums,
  canSellAt,
  holdsStall,
  type Role,
} from './person.ts';
export { createProveSecret, type ProveSecret } from './prove-secret.ts';
export { readRights, writeRights } from './rights.ts';
export { mountPeople, presentPerson, sessionCookie } from './routes.ts';
export { equalsSecretly, hashSecret } from './secret.ts';
export { findActor, findSessionId, openSession } from './sessions.ts';
export {
  changeStaffRights,
  createStaff,
  isLoginTaken,
  listPeopleOfStall,
  removeStaff,
  type StallPerson,
} from './staff.ts';
export { endSessionOfStall, listSessionsOfStall, type StallSession } from './stall-sessions.ts';
