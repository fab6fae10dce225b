import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './server.ts';

/** The environment variable that tells the tests where the freshly seeded data folder stands. */
export const SEED = 'UITDAAGLOKET_SEED';

/** Lets the server fill a data folder once, so that each test can start from a copy. */
export default async function seed(): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'uitdaagloket-seed-'));
  process.env[SEED] = data;
  const server = await startServer(data, { port: 0, settings: {} });
  await server.stop();
  return () => rm(data, { recursive: true });
}
