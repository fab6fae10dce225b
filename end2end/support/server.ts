import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ANNOUNCEMENT = /Uitdaagloket luistert op (http:\/\/[^\s]+)/;
const STARTUP_MS = 90_000;
const SHUTDOWN_MS = 30_000;

/** The built server, running on a free port with a data folder of its own. */
export interface RunningServer {
  readonly url: string;
  /** All it has printed so far. */
  log(): string;
  /** Asks it to stop, and fails when it does not. */
  stop(): Promise<void>;
}

/** What a server runs with beside its data: a port, where 0 is any free one, and further settings. */
export interface SetUp {
  readonly port: number;
  readonly settings: NodeJS.ProcessEnv;
}

/** Starts `server demo` on `data` and waits until it is healthy; throws with its log when that never comes. */
export async function startServer(data: string, { port, settings }: SetUp): Promise<RunningServer> {
  const target = process.env.CARGO_TARGET_DIR ?? resolve(import.meta.dirname, '../../target');
  const child = spawn(`${target}/debug/server`, ['demo'], {
    env: { ...ownSettingsLeftOut(), ...settings, UITDAAGLOKET_DATA: data, UITDAAGLOKET_LISTEN: `127.0.0.1:${port}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let over = false;
  const exited = once(child, 'exit').finally(() => (over = true));
  exited.catch((failure) => (log += `could not be started: ${failure}`));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk));

  async function stop(): Promise<void> {
    if (over) return;
    child.kill('SIGTERM');
    await Promise.race([exited, sleep(SHUTDOWN_MS, undefined, { ref: false })]);
    if (over) return;
    child.kill('SIGKILL');
    throw new Error(`The server did not stop within ${SHUTDOWN_MS} ms:\n${log}`);
  }

  for (const start = Date.now(); !over && Date.now() - start < STARTUP_MS; await sleep(20)) {
    const url = ANNOUNCEMENT.exec(log)?.[1];
    if (url && (await isHealthy(url))) return { url, log: () => log, stop };
  }
  await stop();
  throw new Error(`The server did not come up:\n${log}`);
}

/** The environment without the settings of a server that the developer runs. */
function ownSettingsLeftOut(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('UITDAAGLOKET_')));
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/gezond`).then((answer) => answer.status === 200, () => false);
}
