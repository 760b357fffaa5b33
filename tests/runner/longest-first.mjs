import { statSync } from 'node:fs';
import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

// In their order, by suite and path; whatever is not among them comes after, the largest file first. What keeps a core
// busy and what mostly waits for a page take turns.
const LONGEST = [
  'e2e tests/e2e/stall-pages',
  'api-sqlite tests/faults/histories-1',
  'e2e tests/e2e/offline',
  'api-sqlite tests/faults/histories-2',
  'e2e tests/e2e/stall-settings',
  'api-sqlite tests/faults/histories-3',
  'e2e tests/e2e/acceptance',
  'api-sqlite tests/faults/histories-4',
  'e2e tests/e2e/bad-luck',
  'api-mariadb tests/faults',
  'e2e ',
  'api-mariadb tests/api/statement',
  'api-sqlite tests/api/statement',
  'api-sqlite tests/faults',
  'api-sqlite tests/api/three-channels',
  'pure shared/src/bank-memo',
];

/**
 * Which test files begin first: those that take longest, so that no worker is left alone with one of them at the end.
 * What jest remembers of its last run is not asked; a fresh clone has no last run.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => rankOf(one) - rankOf(other) || sizeOf(other) - sizeOf(one));
  }
}

function rankOf({ path, context: { config } }) {
  const name = `${config.displayName?.name} ${relative(config.rootDir, path)}`;
  const rank = LONGEST.findIndex((start) => name.startsWith(start));
  return rank < 0 ? LONGEST.length : rank;
}

const sizeOf = ({ path }) => statSync(path).size;
