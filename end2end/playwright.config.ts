import { defineConfig } from '@playwright/test';

/** `SHOTS=1` also writes pictures of the pages to `.shots/`; see `support/shots.ts`. */
export default defineConfig({
  testDir: 'specs',
  outputDir: '.results/failures',
  globalSetup: './support/seed.ts',
  forbidOnly: Boolean(process.env.CI),
  // Every test has a server and data of its own, so no test waits for another.
  fullyParallel: true,
  workers: 2,
  // Long enough for a busy machine; only a test that fails waits for it.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['junit', { outputFile: '.results/junit.xml' }]],
  use: {
    browserName: 'chromium',
    actionTimeout: 60_000,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'met-scripts' },
    // Lighthouse brings a browser of its own, in which scripts always run.
    { name: 'zonder-scripts', testIgnore: 'lighthouse.spec.ts', use: { javaScriptEnabled: false } },
  ],
});
