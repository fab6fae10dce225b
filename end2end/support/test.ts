import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEED } from './seed.ts';
import { type RunningServer, type SetUp, startServer } from './server.ts';
import { Troubles } from './troubles.ts';

/** A server that can go away for a while. */
interface OwnServer extends RunningServer {
  /** Starts it again, at the same address and on the same data, after it was stopped. */
  restart(): Promise<void>;
}

interface Fixtures {
  /** What the server of this test runs with. */
  setUp: SetUp;
  /** This test's own server, on its own copy of the seeded data. */
  server: OwnServer;
  /** Opens a page for one more person, with cookies of their own. */
  anotherPerson: () => Promise<Page>;
  /** Fails the test on trouble in the browser; `forgive` what the test causes on purpose. */
  troubles: Troubles;
}

export const test = base.extend<Fixtures>({
  setUp: ({}, use) => use({ port: 0, settings: {} }),

  server: async ({ setUp }, use, info) => {
    const data = await mkdtemp(join(tmpdir(), 'uitdaagloket-test-'));
    await cp(process.env[SEED] ?? '', data, { recursive: true });
    let running = await startServer(data, setUp);
    const { url } = running;
    let earlier = '';
    const server: OwnServer = {
      url,
      log: () => earlier + running.log(),
      stop: () => running.stop(),
      restart: async () => {
        earlier += running.log();
        running = await startServer(data, { ...setUp, port: Number(new URL(url).port) });
      },
    };
    await use(server);
    await server.stop();
    await rm(data, { recursive: true });
    if (info.status !== info.expectedStatus) await info.attach('server.log', { body: server.log() });
    expect(server.log(), 'The server panicked').not.toContain('panicked at');
  },

  baseURL: ({ server }, use) => use(server.url),

  troubles: [
    async ({ context, server }, use) => {
      const troubles = new Troubles(server.url);
      troubles.watch(context);
      await use(troubles);
      await troubles.expectNone();
    },
    { auto: true },
  ],

  anotherPerson: async ({ browser, troubles }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      troubles.watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };
