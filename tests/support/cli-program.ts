// The command line as a script meets it: the bundled program in a process of its own, its data folders beside it.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledChild } from './bundled-child';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliProgram {
  /** The temporary folder; the caller removes it. */
  readonly folder: string;
  readonly proctor: (...words: readonly string[]) => Promise<Ended>;
}

export async function cliProgram(): Promise<CliProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'proctor-cli-'));
  const program = await bundledChild('electron/cli/main.ts', join(folder, 'main'));
  await cp('assets/sample-exam', join(folder, 'sample-exam'), { recursive: true });
  return {
    folder,
    proctor: (...words) =>
      new Promise((ended) => {
        execFile(process.execPath, [program, ...words], { maxBuffer: 64 << 20 }, (error, stdout, stderr) =>
          ended({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
        );
      }),
  };
}

/** One JSON document a line. */
export const documentsOf = ({ stdout }: Ended): readonly unknown[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** Every file below a folder with its content, to see that nothing was touched. */
export async function everythingIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder, { recursive: true, encoding: 'utf8' })).sort();
  const entries = await Promise.all(
    names.map(async (name) => {
      const info = await stat(join(folder, name));
      const content = info.isDirectory() ? 'folder' : (await readFile(join(folder, name))).toString('base64');
      return [name, `${info.mtimeMs} ${content}`] as const;
    }),
  );
  return Object.fromEntries(entries);
}
