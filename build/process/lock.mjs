// One process at a time for work whose result others wait for (a build, a runtime on its way into the cache).
// The holder writes its name into the file and touches it every second; a file that nobody touches any more, or whose
// process is gone, is broken open. The work must not block the event loop for longer than `abandonedAfterMs`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const abandonedAfterMs = 30_000;

/**
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!tryLock(file)) {
    if (isAbandoned(file)) breakOpen(file);
    await wait(100);
  }
  const touching = setInterval(() => fs.utimesSync(file, new Date(), new Date()), 1000);
  const release = () => fs.rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function tryLock(file) {
  try {
    fs.writeFileSync(file, `${os.hostname()}:${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const [host, pid] = fs.readFileSync(file, 'utf8').split(':');
    const isGone = host === os.hostname() && Number(pid) > 0 && !isRunning(Number(pid));
    return isGone || Date.now() - fs.statSync(file).mtimeMs > abandonedAfterMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false; // released this moment
    throw error;
  }
}

/**
 * Only one of those who wait may remove the file, or the second would remove the lock of the first.
 * @param {string} file
 */
function breakOpen(file) {
  const breaker = `${file}.breaking`;
  if (!tryLock(breaker)) {
    if (isAbandoned(breaker)) fs.rmSync(breaker, { force: true });
    return;
  }
  if (isAbandoned(file)) fs.rmSync(file, { force: true });
  fs.rmSync(breaker, { force: true });
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
export const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);
