import { defineConfig } from 'vitest/config';

// An odd time zone, so that code which leans on the machine's zone instead of Asia/Shanghai fails here first.
process.env['TZ'] = 'America/St_Johns';

// Node 20 lacks what the runner's reporter uses to show failures; without it a failing run shows none.
if (!('groupBy' in Map)) Object.defineProperty(Map, 'groupBy', { value: groupBy });

function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node', // a file that needs a DOM says // @vitest-environment happy-dom
    pool: 'threads',
    testTimeout: 30_000,
  },
});
