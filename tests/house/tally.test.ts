import { describe, expect, test } from 'vitest';
import {
  printTally,
  sumTallies,
  tallyPlaywright,
  tallyRun,
  tallyVitest,
} from '../../scripts/setup/tally.mjs';

describe('tallyVitest', () => {
  const file = (status: string, ...tests: string[]): object => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });
  const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };

  test.each([
    ['tests that failed count once', [file('failed', 'failed', 'passed')], 1],
    ['a file that did not load counts as one', [file('failed'), file('failed', 'failed')], 2],
    ['a hook that failed after passing tests counts as one', [file('failed', 'passed')], 2],
  ])('%s', (_, testResults, failed) => {
    expect(tallyVitest({ ...counts, testResults })).toEqual({ passed: 5, failed, skipped: 2 });
  });
});

test('tallyPlaywright counts flaky tests and errors outside tests as failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 2, skipped: 3 };
  expect(tallyPlaywright({ stats, errors: [{ message: 'no server' }] })).toEqual({
    passed: 4,
    failed: 4,
    skipped: 3,
  });
});

describe('tallyRun', () => {
  const good = { passed: 3, failed: 0, skipped: 0 };
  test.each([
    ['ended well', 0, good, good],
    ['failed as its report says', 1, { ...good, failed: 2 }, { ...good, failed: 2 }],
    ['crashed after a good report', 1, good, { ...good, failed: 1 }],
    ['crashed without a report', 139, null, { passed: 0, failed: 1, skipped: 0 }],
    ['ended well without a report', 0, null, { passed: 0, failed: 1, skipped: 0 }],
    ['reported a failure yet ended with 0', 0, { ...good, failed: 2 }, { ...good, failed: 2 }],
  ])('a runner that %s', (_, code, tally, sum) => {
    expect(tallyRun(code, tally)).toEqual(sum);
  });
});

test.each([
  [[], '0 passed, 0 failed'],
  [[{ passed: 3, failed: 0, skipped: 0 }], '3 passed, 0 failed'],
  [
    [
      { passed: 3, failed: 1, skipped: 0 },
      { passed: 10, failed: 2, skipped: 4 },
    ],
    '13 passed, 3 failed, 4 skipped',
  ],
])('the last line sums all runners', (tallies, line) => {
  expect(printTally(sumTallies(tallies))).toBe(line);
});
