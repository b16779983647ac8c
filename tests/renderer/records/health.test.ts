// What is said of the journal's health, and that the list of commits holds each once.
import { describe, expect, test } from 'vitest';
import type { JournalHealth } from '#core/bridge/contract';
import { healthStory, unreadStory } from '../../../renderer/screens/records/health';
import { joined } from '../../../renderer/screens/records/commits';
import { seatedStation } from '../../support/station';

describe('health', () => {
  const all: readonly JournalHealth[] = [
    { kind: 'good' },
    { kind: 'torn-tail-cut', bytes: 77 },
    { kind: 'read-only', stream: 'S-1-aa.journal', at: 4096, reason: 'record' },
    { kind: 'failed', reason: 'EIO' },
  ];
  test('damage is bad, a torn tail is told with its bytes, sound is good', () => {
    expect(all.map((health) => healthStory(health, 'zh').tone)).toEqual(['good', 'warn', 'bad', 'bad']);
    const [, torn, damaged, failed] = all.map((health) => healthStory(health, 'zh').text);
    expect(torn).toContain('77 字节');
    expect(damaged).toContain('S-1-aa.journal 第 4096 字节');
    expect(failed).toContain('EIO');
  });
  test('both languages say different things for each', () => {
    for (const lang of ['zh', 'en'] as const)
      expect(new Set(all.map((health) => healthStory(health, lang).text)).size).toBe(all.length);
  });
  test('what is not understood is counted, and silence means there is nothing of it', () => {
    expect(unreadStory(0, 0, 'zh')).toBe('');
    expect(unreadStory(3, 0, 'zh')).toBe('3 条需要新版本');
    expect(unreadStory(3, 1, 'zh')).toBe('3 条需要新版本；1 条内容不合规，已搁置');
    expect(unreadStory(0, 1, 'en')).toContain('1 are malformed');
  });
});

describe('commits that arrive while the journal is read', () => {
  const { commits } = seatedStation();
  test('are there once, whether the answer held them or not', () => {
    expect(joined(commits.slice(0, 2), commits.slice(1))).toEqual(commits);
    expect(joined(commits, commits)).toEqual(commits);
    expect(joined([], commits)).toEqual(commits);
  });
  test('nothing new leaves the list the same object, so that nothing is drawn again', () => {
    expect(joined(commits, [])).toBe(commits);
  });
});
