// Reads how many tests passed and failed out of what the tools report. Suspicious silence is a failure: no report, no
// tests, a skipped test, or an exit status that says more than the report.
import fs from 'node:fs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 */

/**
 * A check without tests of its own counts as one.
 * @param {number} status
 * @returns {Count}
 */
export const countOfCheck = (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * @param {string} reportFile
 * @param {number} status of the tool
 */
export function countOfVitest(reportFile, status) {
  const report = readReport(reportFile);
  if (!report) return noReport;
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: todo } = report;
  return plausible({ passed, failed, skipped: skipped + todo, status });
}

/**
 * @param {string} reportFile
 * @param {number} status of the tool
 */
export function countOfPlaywright(reportFile, status) {
  const report = readReport(reportFile);
  if (!report) return noReport;
  const { expected: passed, unexpected, flaky, skipped } = report.stats;
  return plausible({ passed, failed: unexpected + flaky, skipped, status });
}

/** @type {Count} */
const noReport = { passed: 0, failed: 1 };

/** @param {string} file */
function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

/**
 * @param {{ passed: number; failed: number; skipped: number; status: number }} told
 * @returns {Count}
 */
function plausible({ passed, failed, skipped, status }) {
  const bad = failed + skipped;
  const isSilent = bad === 0 && (status !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : bad };
}
