import { type OpenTown, openTown } from '../simulator/open-town.ts';
import { historyOf, runHistory } from '../simulator/run-history.ts';
import { saboteurs } from '../simulator/saboteurs.ts';
import { seedsFrom } from '../simulator/simulate.ts';

let town: OpenTown;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const MOST_HISTORIES = 300;
const LONGEST_MS = 3 * 60_000;

// Whoever says that all is well must have been seen to say that something is not.
it.each(saboteurs)(
  'a core that $what',
  async ({ sabotage, noticed }) => {
    for (const seed of seedsFrom(1, MOST_HISTORIES)) {
      const ending = await runHistory(town.engine, historyOf(seed), { sabotage });
      if (ending.kind === 'whole') continue;
      expect(ending.error.message).toMatch(noticed);
      return;
    }
    throw new Error(`nothing was noticed in ${MOST_HISTORIES} histories`);
  },
  LONGEST_MS,
);

it('does with a seed what it did before', async () => {
  // MariaDB answers several at once in an order of its own; in memory nothing is left to chance.
  const { engine, close } = await openTown({ isInMemory: true });
  const run = async () => {
    const endings = [];
    for (const seed of seedsFrom(1, 40)) endings.push(await runHistory(engine, historyOf(seed)));
    return endings;
  };
  expect(await run()).toEqual(await run());
  await close();
});
