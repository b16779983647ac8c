// What `npm test` adds up: nothing that is silent, skipped or crashed may count as passed.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countOfCheck, countOfPlaywright, countOfVitest } from '../../build/test-counts.mjs';

function reportOf(report: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const vitest = (passed: number, failed: number, skipped = 0): string =>
  reportOf({ numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0 });
const playwright = (expected: number, unexpected: number, flaky = 0, skipped = 0): string =>
  reportOf({ stats: { expected, unexpected, flaky, skipped } });

describe('a suite', () => {
  test.each([
    ['all passed', countOfVitest(vitest(7, 0), 0), { passed: 7, failed: 0 }],
    ['some failed', countOfVitest(vitest(5, 2), 1), { passed: 5, failed: 2 }],
    ['a skipped test counts as failed', countOfVitest(vitest(5, 0, 1), 0), { passed: 5, failed: 1 }],
    ['no tests at all', countOfVitest(vitest(0, 0), 0), { passed: 0, failed: 1 }],
    ['a file that could not be loaded', countOfVitest(vitest(5, 0), 1), { passed: 5, failed: 1 }],
    ['no report', countOfVitest('/nowhere/report.json', 0), { passed: 0, failed: 1 }],
    ['end-to-end passed', countOfPlaywright(playwright(3, 0), 0), { passed: 3, failed: 0 }],
    ['end-to-end flaky', countOfPlaywright(playwright(3, 0, 1), 0), { passed: 3, failed: 1 }],
    ['end-to-end crashed after its report', countOfPlaywright(playwright(3, 0), 137), { passed: 3, failed: 1 }],
    ['a check that passed', countOfCheck(0), { passed: 1, failed: 0 }],
    ['a check that failed', countOfCheck(2), { passed: 0, failed: 1 }],
  ] as const)('%s', (_name, count, expected) => {
    expect(count).toEqual(expected);
  });
});
