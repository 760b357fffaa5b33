import { existsSync, readFileSync } from 'node:fs';

/**
 * Count from jest's own report. A file that could not start ran no test, and would count as nothing if the file itself
 * were not counted as a failure; the same for a run that left no report.
 */
export function tally(reportFile) {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
