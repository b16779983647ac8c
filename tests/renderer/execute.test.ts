// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

const sent: { id: string; operator: string }[] = [];
let answer: (value: unknown) => void = () => {};

beforeEach(() => {
  sent.length = 0;
  vi.resetModules();
  Object.defineProperty(window, 'station', {
    configurable: true,
    value: {
      execute: (request: (typeof sent)[number]) => {
        sent.push(request);
        return new Promise((resolve) => (answer = resolve));
      },
      status: async () => null,
    },
  });
});

test('a double click is one command with one answer; the next click is a new one', async () => {
  const { execute } = await import('../../renderer/state/execute');
  const wish = { type: 'ArrangeSeats', method: 'random', seed: 'a', who: 'everyone' } as const;
  const both = [execute(wish), execute({ ...wish })];
  answer({ ok: true, value: 'receipt' });
  expect(await Promise.all(both)).toEqual([
    { ok: true, value: 'receipt' },
    { ok: true, value: 'receipt' },
  ]);
  expect(sent).toHaveLength(1);
  void execute(wish);
  expect(sent).toHaveLength(2);
  expect(sent[0]?.id).not.toBe(sent[1]?.id);
});

test('a refusal is told in a sentence and says who was at the keyboard', async () => {
  const { executeAndTell } = await import('../../renderer/state/execute');
  const { setOperator, useUi } = await import('../../renderer/state/ui-store');
  setOperator('监考员甲 王一');
  const outcome = executeAndTell({ type: 'ArrangeSeats', method: 'random', seed: 'b', who: 'everyone' });
  answer({ ok: false, error: { kind: 'NoRooms' } });
  expect(await outcome).toBe(false);
  expect(sent[0]?.operator).toBe('监考员甲 王一');
  expect(useUi.getState().notices.map(({ tone, text }) => [tone, text])).toEqual([
    ['bad', '还没有考场，请先在「考场」页添加。'],
  ]);
});
