/**
 * The server's rooms from the lowest step to the highest. A room imports rooms of lower steps, never one of its own step
 * or above: the one that knows more calls the one that knows less.
 */
const steps = [
  ['db'],
  ['http'],
  ['paper'],
  ['outbox', 'audit'],
  ['people'],
  ['markets'],
  ['stalls'],
  ['vietqr', 'catalogue', 'ledger', 'banking'],
  ['stands'],
  // Orders stand beside the rooms of banks and bills, not above them: where one pays at hand-over, no bank's word may
  // reach an order. Only where a market is paid at once do `order-bills` put the two together.
  ['payments', 'orders'],
  ['order-bills', 'sales', 'speakers'],
  ['demo-bank', 'reports', 'books'],
  ['realtime', 'jobs'],
];
const stepOf = new Map(steps.flatMap((rooms, step) => rooms.map((room) => [room, step])));

/** The web's rooms and what each may import beside itself and shared. `ui` may use one file of `lib`. */
const webRooms = {
  app: ['stall', 'shop', 'board', 'bank', 'ui', 'lib'],
  stall: ['statements', 'ui', 'lib'],
  shop: ['ui', 'lib'],
  board: ['statements', 'ui', 'lib'],
  bank: ['ui', 'lib'],
  statements: ['ui', 'lib'],
  ui: [],
  lib: [],
};
const UI_MAY_USE = 'web/src/lib/language.ts';

/** Where a file lives: its part of the house, its room there (null at the top), and whether it is the room's door. */
export function placeOf(path) {
  // A migration is how the database comes to be; it and `db` are one room, and its tools may not go through the door.
  if (path.startsWith('prisma/migrations/')) return { part: 'server', room: 'db', isDoor: false };
  const [, part, room, rest] = /^(server|web|shared)\/src\/(?:([^/]+)\/)?(.+)$/.exec(path) ?? [];
  if (part) return { part, room: room ?? null, isDoor: rest === 'index.ts' };
  return { part: path.split('/')[0], room: null, isDoor: false };
}

/** Why one import is not allowed, in words that say how to mend it; null when it is. */
export function refuse(from, to) {
  const [here, there] = [placeOf(from), placeOf(to)];
  if (here.part === 'shared')
    return there.part === 'shared' ? throughDoor(here, there) : 'shared knows nothing of the rest';
  if (here.part === 'web') return refuseOnWeb(here, there, to);
  if (there.part === 'web') return 'only the browser reads web; move what both need to shared';
  if (there.part === 'tests' && here.part !== 'tests') return 'the program does not know its tests';
  if (here.part === 'server' && here.room !== null && there.part === 'server') {
    return throughDoor(here, there) ?? refuseStep(here.room, there.room);
  }
  return throughDoor(here, there);
}

function throughDoor(here, there) {
  if (there.room === null || (here.part === there.part && here.room === there.room)) return null;
  if (there.part === 'web' || there.isDoor) return null;
  return `import ${there.part}/src/${there.room}/index.ts, the room's door; add there what is missing`;
}

function refuseStep(room, other) {
  if (room === other) return null;
  if (other === null) return 'a room does not know what is built from it; take it as a parameter';
  for (const name of [room, other])
    if (!stepOf.has(name)) return `give the room ${name} its step in tests/walls/rooms.mjs`;
  if (stepOf.get(other) < stepOf.get(room)) return null;
  return `${other} is not below ${room}; let ${other} call ${room}, or announce an event`;
}

function refuseOnWeb(here, there, to) {
  if (there.part === 'shared') return throughDoor(here, there);
  if (there.part !== 'web') return 'the browser reads only web and shared';
  if (there.room === here.room || here.room === null) return null;
  if (!webRooms[here.room]) return `give the web room ${here.room} its line in tests/walls/rooms.mjs`;
  if (here.room === 'ui' && to === UI_MAY_USE) return null;
  if (webRooms[here.room].includes(there.room)) return null;
  return `web/src/${here.room} may not import web/src/${there.room}; move what both need to ui, lib or shared`;
}
