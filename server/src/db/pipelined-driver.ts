import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely';
import { type Answer, type Channel, type Engine, isMany, isReading, type Statement } from './channel.ts';
import { isLater, isTogether } from './pipelined-queries.ts';
import { isDuplicateKey, RaceLost } from './race-lost.ts';

interface PipelinedConnection extends DatabaseConnection {
  release(): void;
}

/**
 * A driver that lets statements nobody waits for travel with the next one that somebody does, or, when they are many, ahead
 * of it.
 */
export function createPipelinedDriver({ openChannel, close }: Engine): Driver {
  const say = (text: string) => async (connection: DatabaseConnection) => {
    await connection.executeQuery(CompiledQuery.raw(text));
  };
  return {
    init: async () => {},
    acquireConnection: async () => connect(await openChannel()),
    beginTransaction: say('begin'),
    commitTransaction: say('commit'),
    rollbackTransaction: say('rollback'),
    releaseConnection: async (connection) => (connection as PipelinedConnection).release(),
    destroy: close,
  };
}

// The engine takes longer to write so many values than they need to get there.
const WORTH_A_WAY = 200;

function connect(channel: Channel): PipelinedConnection {
  let ahead: Statement[] = [];
  let valuesAhead = 0;
  // What went out before anybody waited for it.
  let underWay: Promise<Answer[]>[] = [];
  let failure: unknown = null;

  /** Send what waits, and some statements after it. Returns the answers of the latter. */
  const sendAll = async (statements: readonly Statement[]): Promise<Answer[]> => {
    const before = ahead;
    ahead = [];
    valuesAhead = 0;
    if (before.length + statements.length === 0) return [];
    const answers = await channel.run([...before, ...statements]);
    for (const [at, statement] of before.entries()) checkRows(statement, answers[at]);
    return answers.slice(before.length);
  };
  const sendAhead = (): void => {
    const sent = sendAll([]);
    // Whoever waits next hears of it.
    sent.catch(() => undefined);
    underWay.push(sent);
  };
  const send = async (statements: readonly Statement[]): Promise<Answer[]> => {
    const isAlone = ahead.length + underWay.length === 0;
    return hear([...underWay, sendAll(statements)], isAlone);
  };
  const hear = async (sent: Promise<Answer[]>[], isAlone = false): Promise<Answer[]> => {
    underWay = [];
    const ends = await Promise.allSettled(sent);
    const fault = ends.find((end) => end.status === 'rejected');
    if (!fault) return sent.at(-1)!;
    if (isAlone) throw fault.reason;
    // Whoever catches this and goes on must not commit what came before and after it.
    const { reason } = fault;
    failure = isDuplicateKey(reason) ? new RaceLost('a key was taken meanwhile', { cause: reason }) : reason;
    throw failure;
  };
  /**
   * A write that fails stops the commit behind it in one question, so the last ones go with it: one way less. Not those
   * that are a question of their own, nor those of which only the answer tells whether they did what they must.
   */
  const commit = async (query: Statement): Promise<Answer> => {
    if (underWay.length > 0) await hear(underWay);
    if (ahead.some((statement) => isMany(statement) || (isLater(statement) && statement.later.rows !== null)))
      await send([]);
    await send([query]);
    return NO_ANSWER;
  };
  const rollBack = async (query: Statement): Promise<Answer> => {
    const hasBegun = !ahead.some(isBegin);
    ahead = [];
    valuesAhead = 0;
    underWay = [];
    failure = null;
    if (hasBegun) await send([query]);
    return NO_ANSWER;
  };
  const ask = async (query: CompiledQuery): Promise<Answer> => {
    if (query.sql === 'rollback') return rollBack(query);
    if (failure) throw failure;
    if (query.sql === 'commit') return commit(query);
    if (isLater(query) || isBegin(query)) {
      // No other question follows a begin that may have failed: what it writes would be kept at once.
      if (isMany(query) && ahead.some(isBegin)) await send([]);
      ahead.push(query);
      valuesAhead += countValues(query);
      if (channel.worksBeside && valuesAhead >= WORTH_A_WAY && !ahead.some(isBegin)) sendAhead();
      return NO_ANSWER;
    }
    if (isTogether(query)) return { rows: (await send(query.together)).map(({ rows }) => rows) };
    // A read spoils nothing; anything else waits until what came before is known to be done.
    if (!isReading(query) && (underWay.length > 0 || !ahead.every(isBegin))) await send([]);
    const [answer] = await send([query]);
    return answer ?? NO_ANSWER;
  };
  return {
    executeQuery: async <Row>(query: CompiledQuery) => (await ask(query)) as { rows: Row[] },
    streamQuery: () => {
      throw new Error('this program reads in portions and streams nothing');
    },
    release: channel.release,
  };
}

const NO_ANSWER: Answer = { rows: [] };

function countValues(statement: Statement): number {
  return isMany(statement) ? statement.rows.length * (statement.rows[0]?.length ?? 0) : statement.parameters.length;
}

function isBegin({ sql }: Statement): boolean {
  return sql === 'begin';
}

function checkRows(statement: Statement, answer: Answer | undefined): void {
  const rows = isLater(statement) ? statement.later.rows : null;
  if (rows !== null && answer?.numAffectedRows !== BigInt(rows)) throw new RaceLost('the row changed meanwhile');
}
