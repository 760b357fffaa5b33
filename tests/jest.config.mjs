import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** What every suite shares: TypeScript through swc, and the shared rooms by their names. */
const common = {
  rootDir: root,
  testEnvironment: 'node',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** The same files on each engine; `openTestDatabase` asks for it by this name. */
const api = (engine) => ({
  ...common,
  displayName: `api-${engine}`,
  testMatch: ['<rootDir>/tests/{api,faults}/**/*.test.ts'],
  globals: { DATABASE_ENGINE: engine },
});

export default {
  rootDir: root,
  // Against what is stuck; a machine that shares its cores may take a few times as long as a quiet one.
  testTimeout: 90_000,
  testSequencer: resolve(root, 'tests/runner/longest-first.mjs'),
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: ['<rootDir>/{shared,server,web,prisma}/**/*.test.ts', '<rootDir>/tests/*.test.ts'],
    },
    api('sqlite'),
    api('mariadb'),
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.e2e.test.ts'] },
  ],
};
