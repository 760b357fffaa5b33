import { vnd } from '@choso/shared/money';
import { Broken } from './broken.ts';
import type { Statement } from './core.ts';
import type { Notice } from './fact.ts';
import type { Act } from './step.ts';
import { MOVED_NUMBER } from './town.ts';
import { nextNode, pick, type World } from './world.ts';

/** We ask the providers that can be asked, if it is time. What they listed then is kept, or they are asked again. */
export async function pull(world: World): Promise<void> {
  await nextNode(world).core.pull();
  for (const notice of world.listed.splice(0)) if (!world.isBreaking) notice.isAnswered = true;
}

const PAUSE_MS = 20 * 60_000;
const ROUNDS = 6;

/** We go on asking as time goes by, until we have heard what was told nowhere else. */
export async function pullTheDropped(world: World): Promise<void> {
  const isMissing = () => world.notices.some(({ isDropped, isAnswered }) => isDropped && !isAnswered);
  for (let round = 0; isMissing() && round < ROUNDS; round += 1) {
    world.clock.advance(PAUSE_MS);
    await pull(world);
  }
  if (isMissing()) throw new Broken('what was not told is asked for', 'a list has it and the books have not');
}

const NUMBERS = ['1001', '1002', MOVED_NUMBER];

/** Somebody hands in an account's statement: everything that carries the bank's own number. */
export async function importRows(world: World, act: Extract<Act, { do: 'import' }>): Promise<void> {
  const accountNumber = pick(NUMBERS, act.account)!;
  const notices = world.facts
    .filter((fact) => fact.accountNumber === accountNumber && fact.bankReference !== null)
    .map((fact) => rowOf(world, fact));
  for (const notice of notices) notice.isSent = true;
  try {
    await nextNode(world).core.importStatement('sepay-all', toStatement(accountNumber, notices));
    for (const notice of notices) notice.isAnswered = true;
  } catch (error) {
    // An import that is interrupted is imported again by whoever handed it in.
    if (!world.isBreaking) throw error;
  }
}

function rowOf(world: World, fact: Notice['fact']): Notice {
  const known = world.notices.find((notice) => notice.channel === 'statement' && notice.fact === fact);
  if (known) return known;
  const row: Notice = {
    channel: 'statement',
    fact,
    connectionId: 'sepay-all',
    id: fact.number,
    isDone: true,
    isAnswered: false,
    isDropped: false,
    isSent: false,
  };
  world.notices.push(row);
  return row;
}

function toStatement(accountNumber: string, notices: readonly Notice[]): Statement {
  const sumOf = (direction: string) =>
    notices.reduce((sum, { fact }) => sum + (fact.direction === direction ? fact.amountVnd : 0), 0);
  return {
    format: 'other',
    formatName: null,
    accountNumber,
    headerRow: 1,
    columns: [],
    mapping: {},
    rows: notices.map(({ fact }, at) => ({
      row: at + 2,
      cells: [fact.memo],
      event: {
        providerEventId: fact.bankReference ?? '',
        direction: fact.direction,
        amountVnd: vnd(fact.amountVnd),
        accountNumber,
        subAccount: null,
        memo: fact.memo,
        bankReference: fact.bankReference,
        isTest: false,
        bookedAt: fact.bookedAt,
      },
    })),
    rejected: [],
    inVnd: sumOf('in'),
    outVnd: sumOf('out'),
    problem: null,
    firstRows: [],
  };
}
