import type { Database } from '../../server/src/db/index.ts';
import { createTestClock, type TestClock } from '../helpers/test-clock.ts';
import { type Core, type Sabotage, startCore } from './core.ts';
import type { Fact, Notice } from './fact.ts';
import { createListing } from './listing.ts';
import { beginLife, type Life } from './mortal-database.ts';
import type { Switchboard } from './switchboard.ts';

/** A bill as its asker knows it. */
export interface KnownBill {
  id: string;
  reference: string;
  stallId: string;
  accountNumber: string;
  amountVnd: number;
  expiresAt: number;
  /** The part of an order that it pays, where it pays one. */
  groupId: string | null;
  /** The codes of the bills that it replaced; money that names them is for it. */
  olderCodes: readonly string[];
}

/** A request whose asker got no answer and will ask again, with the same key. */
export interface Unanswered {
  again(): Promise<void>;
}

/** One running program: its present life and the core in it. */
export interface Node {
  life: Life;
  core: Core;
}

/** Everything a history goes on in: our programs over one database, and what the people and banks outside know. */
export interface World {
  engine: Database;
  clock: TestClock;
  nodes: Node[];
  /** How many requests have been sent; the nodes take turns. */
  turns: number;
  bills: KnownBill[];
  facts: Fact[];
  notices: Notice[];
  unanswered: Unanswered[];
  /** What the pull that goes on has listed. */
  listed: Notice[];
  /** How many ids each provider has given out. */
  idsGiven: Map<string, number>;
  keysUsed: number;
  /** Something is breaking under the step that goes on. */
  isBreaking: boolean;
  /** Answers that should not have been given. */
  surprises: string[];
  sabotage: Sabotage;
}

/** A world in which nothing has happened yet, with one or more nodes of our program. */
export function beginWorld(engine: Database, sabotage: Sabotage, nodes = 1): World {
  const world: World = {
    engine,
    clock: createTestClock(),
    nodes: [],
    turns: 0,
    bills: [],
    facts: [],
    notices: [],
    listed: [],
    unanswered: [],
    idsGiven: new Map(),
    keysUsed: 0,
    isBreaking: false,
    surprises: [],
    sabotage,
  };
  for (let count = 0; count < nodes; count += 1) world.nodes.push(beginNode(world));
  return world;
}

function beginNode(world: World): Node {
  const { engine, clock, sabotage } = world;
  const life = beginLife(engine);
  const log = {
    error(details: Record<string, unknown>, message: string) {
      if (!world.isBreaking) world.surprises.push(`${message}: ${details.err}`);
    },
  };
  return { life, core: startCore(life.db, { clock, log, sources: { sepay: createListing(world) } }, sabotage) };
}

/** Start again every program that died. Returns how many had. */
export function reviveNodes(world: World): number {
  const dead = world.nodes.filter(({ life }) => life.hasDied());
  world.nodes = world.nodes.map((node) => (dead.includes(node) ? beginNode(world) : node));
  return dead.length;
}

/** The node that is next, among those that live. */
export function nextNode(world: World): Node {
  const alive = world.nodes.filter(({ life }) => !life.hasDied());
  world.turns += 1;
  return pick(alive, world.turns) ?? world.nodes[0]!;
}

/** Send a request to whichever node is next. */
export function sendTo(world: World): Switchboard['send'] {
  return (...request) => nextNode(world).core.send(...request);
}

/** The one that `count` points at, beginning again at the end; undefined when there is none. */
export function pick<T>(all: readonly T[], count: number): T | undefined {
  return all.length === 0 ? undefined : all[count % all.length];
}
