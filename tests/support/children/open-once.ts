// Opens a station at a given moment, tells what came of it as JSON, holds it for a while, closes it.
// Arguments: data folder, when to start (ms since 1970), how long to hold (ms).
import { setTimeout as pause } from 'node:timers/promises';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';

async function main([folder = '', at = '0', hold = '0']: readonly string[]): Promise<void> {
  while (Date.now() < Number(at)); // spins, so that rivals start within the same millisecond
  const opened = await openStation(folder, platform);
  if (!opened.ok) return void process.stdout.write(JSON.stringify(opened.error));
  const from = performance.timeOrigin + performance.now();
  await pause(Number(hold));
  const to = performance.timeOrigin + performance.now();
  await opened.value.service.close();
  process.stdout.write(JSON.stringify({ kind: 'held', station: opened.value.station, from, to }));
}

void main(process.argv.slice(2));
