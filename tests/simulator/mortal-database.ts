import type { Database } from '../../server/src/db/index.ts';
import { overDriver, type Say } from './borrowing-driver.ts';

/**
 * What goes wrong between one program and its database. `at` counts the statements after the fault was planned, a begin
 * and a commit being statements too.
 */
export type Fault =
  | { kind: 'dies'; at: number; side: 'before' | 'after' }
  | { kind: 'dies-at-commit'; side: 'before' | 'after' }
  /** One statement is refused for now, as by a lock. */
  | { kind: 'busy'; at: number }
  /** The commit is done, but its answer never comes. */
  | { kind: 'commit-unheard' };

/** The program is dead: it hears and says nothing any more. */
export class ProcessDied extends Error {
  override name = 'ProcessDied';
}

/** One life of a program over a database that outlives it. */
export interface Life {
  db: Database;
  hasDied(): boolean;
  /** Let one fault happen from here on, or none; a fault that has not happened is forgotten. */
  plan(fault: Fault | null): void;
}

type Strike = 'dies-before' | 'dies-after' | 'busy' | 'unheard' | null;

/** Begin a life over a database. What a dying life has not committed is rolled back, as an engine does by itself. */
export function beginLife(engine: Database): Life {
  let hasDied = false;
  let fault: Fault | null = null;
  let count = 0;

  const strike = (planned: Fault, isCommit: boolean): Strike => {
    count += 1;
    if (planned.kind === 'dies' && count >= planned.at) return `dies-${planned.side}`;
    if (planned.kind === 'busy' && count >= planned.at) return 'busy';
    if (planned.kind === 'dies-at-commit' && isCommit) return `dies-${planned.side}`;
    return planned.kind === 'commit-unheard' && isCommit ? 'unheard' : null;
  };
  const die = () => {
    hasDied = true;
    return new ProcessDied('the program died here');
  };
  const runInto = async <Answer>(planned: Fault, isCommit: boolean, run: () => Promise<Answer>): Promise<Answer> => {
    const struck = strike(planned, isCommit);
    if (struck) fault = null;
    if (struck === 'dies-before') throw die();
    if (struck === 'busy') throw Object.assign(new Error('the database is locked'), { code: 'SQLITE_BUSY' });
    const answer = await run();
    if (struck === 'dies-after') throw die();
    if (struck === 'unheard')
      throw Object.assign(new Error('the connection was lost'), { code: 'PROTOCOL_CONNECTION_LOST' });
    return answer;
  };
  const say: Say = (isCommit, run) => {
    if (hasDied) return Promise.reject(new ProcessDied('the program is dead'));
    return fault ? runInto(fault, isCommit, run) : run();
  };

  const db = overDriver(engine, say);
  return {
    db,
    hasDied: () => hasDied,
    plan(next) {
      fault = next;
      count = 0;
    },
  };
}
