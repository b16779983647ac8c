import { defineConfig } from 'vitest/config';

// An odd time zone, so that code which leans on the machine's zone instead of Asia/Shanghai fails here first.
process.env['TZ'] = 'America/St_Johns';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node', // a file that needs a DOM says // @vitest-environment happy-dom
    pool: 'threads',
    testTimeout: 30_000,
  },
});
