import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { SetUp } from './server.ts';

const MUNICIPALITY = 'GM9999';
const CLIENT = 'uitdaagloket';
const SECRET = 'geheim van de test';

/** A running provider of the demo's municipality, with what the server runs with that signs people in there. */
export interface RunningProvider extends SetUp {
  stop(): Promise<void>;
}

/** Starts the provider of `../oidc/server.mjs`, and writes the settings for a site on a free port. */
export async function startProvider(): Promise<RunningProvider> {
  const port = await freePort();
  const redirect = `http://127.0.0.1:${port}/inloggen/gemeente/${MUNICIPALITY}/terug`;
  const program = resolve(import.meta.dirname, '../oidc/server.mjs');
  const options = ['--tied', '--client', CLIENT, '--secret', SECRET, '--redirect', redirect];
  const child = spawn('node', [program, ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
  const [first] = await once(createInterface(child.stdout), 'line');
  const folder = await mkdtemp(join(tmpdir(), 'uitdaagloket-provider-'));
  const settings = {
    issuer: JSON.parse(first).issuer,
    client_id: CLIENT,
    client_secret_file: 'secret',
    claim: 'groups',
    roles: { zorg: ['accountmanager'] },
    domains: ['lindewaard.example'],
  };
  await writeFile(join(folder, 'secret'), SECRET);
  await writeFile(join(folder, 'providers.json'), JSON.stringify({ [MUNICIPALITY]: settings }));
  return {
    port,
    settings: { UITDAAGLOKET_SINGLE_SIGN_ON: join(folder, 'providers.json') },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
