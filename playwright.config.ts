// End-to-end tests in the real Electron. Run them with `npm run test:e2e`, which brings the runtime and a display;
// E2E_APP=path/to/executable runs the same tests on a packaged application.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: process.env['E2E_OUTPUT'] ?? 'out/e2e', // a second run at the same time needs its own: it is emptied first
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
