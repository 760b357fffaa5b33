import type { RoleName } from '@choso/shared/contracts';
import { hasRested } from './session-life.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const rested = (roles: readonly RoleName[], idleMs: number) =>
  hasRested(
    { seenAt: 1_000, createdAt: 0 },
    roles.map((role) => ({ role })),
    1_000 + idleMs,
  );

it.each<[RoleName[], number, boolean]>([
  [['stallholder'], 12 * HOUR - 1, false],
  [['stallholder'], 12 * HOUR, true],
  [['stall-staff'], 31 * MINUTE, false],
  [['board-officer'], 30 * MINUTE - 1, false],
  [['board-officer'], 30 * MINUTE, true],
  [['board-auditor'], 30 * MINUTE, true],
  [['union-admin'], 30 * MINUTE, true],
  [['operator'], 30 * MINUTE, true],
  // Whoever holds a stall and sits on the board has the board's eyes.
  [['stallholder', 'board-admin'], 30 * MINUTE, true],
])('a session of %j that rested %d ms is over: %p', (roles, idleMs, isOver) => {
  expect(rested(roles, idleMs)).toBe(isOver);
});

it('a session that was never used since rests from its beginning', () => {
  expect(hasRested({ seenAt: null, createdAt: 0 }, [{ role: 'stallholder' }], 12 * HOUR)).toBe(true);
});
