// Where the project lies. Every command of build/ works from here, whatever folder it was called from.
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** @param {...string} parts a path inside the project */
export const inRoot = (...parts) => path.join(root, ...parts);

/**
 * The folder the person stands in: `npm run` moves to the project's root and remembers the other one. Trusted only
 * when npm started this very script, because child processes inherit the variable.
 * @param {string} script name of the npm script
 */
export function callersFolder(script) {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  return npm_lifecycle_event === script && INIT_CWD ? INIT_CWD : process.cwd();
}
