/**
 * How many tests of one runner passed, failed and were skipped.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Reads the JSON report of Vitest. A file that could not be loaded has no tests to count, so it
 * counts as one failed.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Reads the JSON report of Playwright. A flaky test failed at least once, so it counts as failed;
 * an error outside a test (a file that does not load, a server that does not start) counts as one.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function tallyPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
  };
}

/**
 * The tally of a runner that ended with `code`. One that ended badly without naming a failed test
 * (it crashed, was killed, wrote no report) counts as one failed: no news is not good news.
 *
 * @param {number} code exit code
 * @param {Tally | null} tally what its report says; null without a report
 * @returns {Tally}
 */
export function tallyRun(code, tally) {
  if (tally === null) return { passed: 0, failed: 1, skipped: 0 };
  return { ...tally, failed: code === 0 ? tally.failed : Math.max(1, tally.failed) };
}

/**
 * The sum over all runners.
 *
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * `12 passed, 0 failed`, and `, 1 skipped` when any was.
 *
 * @param {Tally} tally
 */
export function printTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
