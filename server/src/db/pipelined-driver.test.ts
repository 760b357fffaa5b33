import { CompiledQuery } from 'kysely';
import type { Answer, Statement } from './channel.ts';
import { createPipelinedDriver } from './pipelined-driver.ts';

const read = CompiledQuery.raw('select 1');
const write = { ...CompiledQuery.raw('insert'), later: { rows: null } };
const rows = { ...CompiledQuery.raw('insert rows'), later: { rows: null }, rows: [[1], [2]] };

/** One connection to an engine that works beside us and fails at some statement; `asked` is what each question held. */
async function converse(failsAt: string | null) {
  const asked: string[][] = [];
  const driver = createPipelinedDriver({
    openChannel: async () => ({
      worksBeside: true,
      release: () => {},
      run: async (statements: readonly Statement[]): Promise<Answer[]> => {
        asked.push(statements.map(({ sql }) => sql));
        if (statements.some(({ sql }) => sql === failsAt)) throw new Error(`${failsAt} failed`);
        return statements.map(() => ({ rows: [] }));
      },
    }),
    close: async () => {},
  });
  const connection = await driver.acquireConnection();
  await driver.beginTransaction(connection, {});
  return {
    asked,
    ask: (query: CompiledQuery) => connection.executeQuery(query),
    commit: () => driver.commitTransaction(connection),
    rollBack: () => driver.rollbackTransaction(connection),
  };
}

it('sends no other question behind a begin of which nobody knows whether it was done', async () => {
  const { asked, ask, rollBack } = await converse('begin');
  await expect(ask(rows)).rejects.toThrow('begin failed');
  await rollBack();
  expect(asked).toEqual([['begin'], ['rollback']]);
});

it('sends few writes with what somebody waits for, the commit at the latest', async () => {
  const { asked, ask, commit } = await converse(null);
  await ask(write);
  await ask(read);
  await ask(write);
  await commit();
  expect(asked).toEqual([
    ['begin', 'insert', 'select 1'],
    ['insert', 'commit'],
  ]);
});

it('does not commit before it is known that writes which are questions of their own were done', async () => {
  const { asked, ask, commit, rollBack } = await converse('insert rows');
  await ask(rows);
  await expect(commit()).rejects.toThrow('insert rows failed');
  await rollBack();
  expect(asked).toEqual([['begin'], ['insert rows'], ['rollback']]);
});

it('sends many writes ahead, and commits none when one of them failed', async () => {
  const { asked, ask, commit, rollBack } = await converse('insert rows');
  await ask(read);
  const many = { ...rows, rows: Array.from({ length: 100 }, (_, at) => [at, at]) };
  await ask(many);
  await ask(write);
  expect(asked).toEqual([['begin', 'select 1'], ['insert rows']]);
  await expect(commit()).rejects.toThrow('insert rows failed');
  await rollBack();
  expect(asked.slice(2)).toEqual([['rollback']]);
});
