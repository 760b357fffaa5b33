/** Which mutants of matching, states and allocation survive their tests. `npm run mutation` prints the score. */
export default {
  testRunner: 'command',
  commandRunner: {
    command:
      'node --experimental-vm-modules node_modules/jest/bin/jest.js --config tests/jest.config.mjs --selectProjects pure --runInBand --bail --testPathPatterns "server/src/payments/[^/]+[.]test" server/src/banking/fact-book',
  },
  mutate: [
    'server/src/payments/match.ts',
    'server/src/payments/payment-request.ts',
    'server/src/payments/replay-movements.ts',
    'server/src/payments/divide.ts',
    'server/src/payments/let-go.ts',
    'server/src/banking/fact-book.ts',
  ],
  ignorePatterns: ['data', 'web', 'docs', 'dist'],
  checkers: [],
  disableTypeChecks: true,
  allowEmpty: false,
  symlinkNodeModules: true,
  tempDirName: '.cache/stryker',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
