import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** What every suite shares: TypeScript through swc, and the shared rooms by their names. */
const common = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

export default {
  rootDir: root,
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: ['<rootDir>/{shared,server,web,prisma}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    },
  ],
};
