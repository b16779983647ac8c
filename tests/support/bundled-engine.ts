// Loads the bundled arrangement engine into the test's own process.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledChild } from './bundled-child';

type Engine = typeof import('./children/seating-engine');

export async function bundledEngine(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'seating-engine-'));
  try {
    const engine: Engine = createRequire(import.meta.url)(
      await bundledChild('tests/support/children/seating-engine.ts', folder),
    );
    return engine;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
