// `journal verify`: a report for scripts, a sentence for people, and never a byte written.
import { appendFile, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeSeal } from '#core/journal/record';
import { streamFileName } from '#electron/journal/stream-files';
import { chainOf, sampleStream } from '../../support/chain';
import { cliProgram, documentsOf, everythingIn, type CliProgram } from '../../support/cli-program';
import { fileOf } from '../../support/journal-file';

let cli: CliProgram;
let turn = 0;
let dir: string;
const name = streamFileName(sampleStream);
const chain = chainOf(3);
const stream = (commits: number) => ({
  ...sampleStream,
  commits,
  head: chain[commits - 1]?.commit.hash ?? null,
});

beforeAll(async () => {
  cli = await cliProgram();
}, 120_000);
afterAll(() => rm(cli.folder, { recursive: true }));
beforeEach(async () => {
  dir = join(cli.folder, `data-${++turn}`);
  await mkdir(join(dir, 'journal'), { recursive: true });
});

const put = (bytes: Uint8Array, as = name) => writeFile(join(dir, 'journal', as), bytes);

/** Verifies, and sees that nothing was written. */
async function verify(...words: readonly string[]) {
  const before = await everythingIn(dir);
  const ended = await cli.proctor('journal', 'verify', dir, '--json', ...words);
  expect(await everythingIn(dir)).toEqual(before);
  return { ...ended, report: documentsOf(ended)[0] };
}

test('a sound journal: its streams and their heads', async () => {
  await put(Buffer.concat([fileOf(chain), encodeSeal(3)]));
  expect(await verify()).toMatchObject({
    status: 0,
    report: { schema: 'proctor/journal-verify/1', ok: true, streams: [stream(3)], damage: [] },
    stderr: expect.stringContaining('记录完好'),
  });
  expect((await verify('--lang', 'en')).stderr).toContain('sound');
});

test('a torn tail is listed and stays where it is: nothing that was acknowledged is lost', async () => {
  const torn = fileOf(chain).subarray(0, -9);
  await put(torn);
  expect(await verify()).toMatchObject({
    status: 0,
    report: {
      ok: true,
      streams: [stream(2)],
      damage: [{ stream: name, at: fileOf(chain.slice(0, 2)).length, kind: 'torn-tail' }],
    },
    stderr: expect.stringContaining('torn-tail'),
  });
  expect(await readFile(join(dir, 'journal', name))).toEqual(Buffer.from(torn));
});

test('damage to what was acknowledged: exit status 1, and where it is', async () => {
  const bytes = fileOf(chain);
  const second = fileOf(chain.slice(0, 1)).length;
  bytes[second + 40]! ^= 1;
  await put(bytes);
  expect(await verify()).toMatchObject({
    status: 1,
    report: { ok: false, streams: [stream(1)], damage: [{ stream: name, at: second, kind: 'record' }] },
    stderr: expect.stringContaining('受损'),
  });
});

test('a stream whose beginning is gone, and a file that is not a journal', async () => {
  const [next] = chainOf(1, { prev: chain[2]!.commit.hash });
  await put(fileOf([next!]));
  await appendFile(
    join(dir, 'journal', 'x.journal'),
    'this is a text, long enough to be more than a torn header. '.repeat(3),
  );
  expect(await verify()).toMatchObject({
    status: 1,
    report: {
      ok: false,
      damage: [
        { stream: name, kind: 'predecessor-missing' },
        { stream: 'x.journal', at: 0, kind: 'header' },
      ],
    },
  });
});

test('a folder that is no data folder: exit status 2, and it is not made', async () => {
  const nowhere = join(cli.folder, 'nowhere');
  expect(await cli.proctor('journal', 'verify', nowhere, '--json')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('不是考试数据目录'),
  });
  await expect(stat(nowhere)).rejects.toThrow('ENOENT');
  await rm(join(dir, 'journal'), { recursive: true });
  expect((await cli.proctor('journal', 'verify', dir)).status).toBe(2);
  expect(await readdir(dir)).toEqual([]);
  expect((await cli.proctor('journal', 'verify')).status).toBe(2);
  expect((await cli.proctor('journal', 'verify', dir, '--fix')).status).toBe(2);
});
