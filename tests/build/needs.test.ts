// What a machine lacks is one sentence that says what to do; nothing is installed for whoever may not.
import { beforeEach, expect, test, vi } from 'vitest';
import { meetNeeds } from '../../build/machine/install.mjs';

const lacking = (blocks: boolean) => ({ what: 'a thing', packages: ['thing-tools'], blocks, isMet: () => false });

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv('STATION_NO_APT', '1');
});

test('what blocks stops with one sentence', async () => {
  await expect(meetNeeds([lacking(true)])).rejects.toThrow(/^Missing here: a thing; .*thing-tools\.?$/);
});

test('what does not block is only said', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await meetNeeds([lacking(false)]);
  expect(said.mock.calls.map(([text]) => text)).toEqual([
    expect.stringMatching(/^\[station\] Missing here: a thing; /),
  ]);
  said.mockRestore();
});

test('what is there is not spoken of', async () => {
  await expect(meetNeeds([{ ...lacking(true), isMet: () => true }])).resolves.toBeUndefined();
});
