// Folders that the build puts beside the programs: `out/fonts`, `out/sample-exam`.
import { join } from 'node:path';

/** The bundle lies in `out/cli` or `out/main`; its data lies one folder up. */
export const bundledFolder = (name: 'fonts' | 'sample-exam'): string => join(__dirname, '..', name);
