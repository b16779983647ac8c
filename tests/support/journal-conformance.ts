// What every journal must do, whatever it writes to. Each implementation runs this suite.
import { expect, test } from 'vitest';
import type { Commit } from '#core/journal/commit';
import type { Journal } from '#core/journal/journal';
import { chainOf, nextInChain } from './chain';

export interface JournalUnderTest {
  readonly journal: Journal;
  /** What someone who opens the journal anew would find, after this one was closed. */
  readonly stored: () => Promise<readonly Commit[]>;
}

export function journalConformance(
  withJournal: (use: (under: JournalUnderTest) => Promise<void>) => Promise<void>,
): void {
  test('what was answered with ok is there, in order and unchanged', () =>
    withJournal(async ({ journal, stored }) => {
      const chain = chainOf(5);
      for (const sealed of chain) expect(await journal.append(sealed)).toEqual({ ok: true, value: null });
      await journal.close();
      expect(await stored()).toEqual(chain.map(({ commit }) => commit));
    }));

  test('appends need not wait for each other', () =>
    withJournal(async ({ journal, stored }) => {
      const chain = chainOf(50);
      const answers = await Promise.all(chain.map((sealed) => journal.append(sealed)));
      expect(answers.every(({ ok }) => ok)).toBe(true);
      await journal.close();
      expect(await stored()).toEqual(chain.map(({ commit }) => commit));
    }));

  test('closing finishes what was accepted and refuses what comes after', () =>
    withJournal(async ({ journal, stored }) => {
      const [first, second, third] = chainOf(3);
      if (!first || !second || !third) throw new Error('three commits are needed');
      const accepted = [journal.append(first), journal.append(second)];
      const closed = journal.close();
      const late = journal.append(third);
      expect(await Promise.all(accepted)).toEqual([
        { ok: true, value: null },
        { ok: true, value: null },
      ]);
      expect(await late).toEqual({ ok: false, error: { kind: 'JournalClosed' } });
      await closed;
      expect(await journal.append(third)).toEqual({ ok: false, error: { kind: 'JournalClosed' } });
      await journal.close();
      expect(await stored()).toEqual([first.commit, second.commit]);
    }));

  test('a commit that does not follow is a defect and changes nothing', () =>
    withJournal(async ({ journal, stored }) => {
      const [first, second, third] = chainOf(3);
      if (!first || !second || !third) throw new Error('three commits are needed');
      await journal.append(first);
      await expect(journal.append(third)).rejects.toThrow('commit 3 appended where 2 is due');
      await expect(journal.append(first)).rejects.toThrow('commit 1 appended where 2 is due');
      const stranger = nextInChain({ ...first, commit: { ...first.commit, hash: third.commit.hash } });
      await expect(journal.append(stranger)).rejects.toThrow('does not name the one before');
      expect(await journal.append(second)).toEqual({ ok: true, value: null });
      await journal.close();
      expect(await stored()).toEqual([first.commit, second.commit]);
    }));

  test('a journal that was never used holds nothing', () =>
    withJournal(async ({ journal, stored }) => {
      await journal.close();
      expect(await stored()).toEqual([]);
    }));
}
