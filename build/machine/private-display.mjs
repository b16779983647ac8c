// A private X server for machines without a display. It picks a free number itself and tells when it is ready.
import { spawn } from 'node:child_process';

/** Larger than any window that is asked for, so that the window manager that isn't there can't shrink it. */
const screen = '1920x1200x24';

/** @returns {Promise<{ readonly display: string; readonly stop: () => void }>} */
export function startPrivateDisplay() {
  return new Promise((resolve, reject) => {
    // Its own process group: Ctrl-C must reach the application first, or the window dies before it has closed its files.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let complaint = '';
    let number = '';
    const stop = () => void server.kill();
    process.on('exit', stop);
    server.stderr?.on('data', (text) => (complaint += text));
    server.stdio[3]?.on('data', (text) => {
      number += text;
      if (number.includes('\n')) resolve({ display: `:${number.trim()}`, stop });
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}: ${complaint.trim()}`)));
  });
}
