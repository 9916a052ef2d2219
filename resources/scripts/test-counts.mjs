import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** A run that left no report ended before it could count: that is a failure, not nothing. */
const NO_REPORT = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {string} file Vitest's JSON report
 * @returns {Counts}
 */
export function unitCounts(file) {
  const report = readReport(file);
  if (report === undefined) return NO_REPORT;
  return {
    passed: report.numPassedTests,
    // A file that does not even load counts no test, but fails.
    failed: report.numFailedTests + (report.numFailedTests === 0 ? report.numFailedTestSuites : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Counts}
 */
export function e2eCounts(file) {
  const stats = readReport(file)?.stats;
  if (stats === undefined) return NO_REPORT;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export const added = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** @param {string} file */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
