import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../tools/build.mjs';

const root = new URL('..', import.meta.url).pathname;

/** The product as it runs in production, bundled, in a process of its own, over one database. */
export interface Product {
  url: string;
  /** Milliseconds from its start until /readyz said yes. */
  readyMs: number;
  /** Megabytes it holds now, and the most it held since it was last asked. */
  memory(): Promise<{ now: number; most: number }>;
  /** Milliseconds of processor time it took so far, all threads together. */
  processorMs(): Promise<number>;
  stop(): Promise<void>;
}

export interface ProductSettings {
  /** Address of the application's login, and of the one that migrates. */
  databaseUrl: string;
  migrateUrl: string;
  /** Sealed entries of a database are read with the keys they were written with: one key file a database. */
  keys: string;
}

export async function startProduct({ databaseUrl, migrateUrl, keys }: ProductSettings): Promise<Product> {
  await build();
  const data = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  const port = await freePort();
  const env = {
    ...{ ...process.env, NODE_ENV: 'production', BASE_URL: 'https://bench.example', LOG_LEVEL: 'info' },
    ...{ PORT: String(port), HANDRAIL_DATA: data, HANDRAIL_KEYS: keys },
    ...{ DATABASE_URL: databaseUrl, MIGRATE_DATABASE_URL: migrateUrl },
  };
  await ended(run('cli', ['keys', 'create'], env));
  const begun = performance.now();
  const child = run('main', [], env);
  const url = `http://127.0.0.1:${port}`;
  await ready(child, url);
  const readyMs = performance.now() - begun;
  const process_ = `/proc/${child.pid}`;
  return {
    url,
    readyMs,
    async memory() {
      const status = await readFile(`${process_}/status`, 'utf8');
      const held = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) / 1024;
      return { now: held('VmRSS'), most: held('VmHWM') };
    },
    async processorMs() {
      const [user, system] = (await readFile(`${process_}/stat`, 'utf8')).split(') ')[1]!.split(' ').slice(11, 13);
      return (Number(user) + Number(system)) * 10;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** What it logs is kept beside its keys: the place to look when a measurement was answered with an error. */
function run(entry: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const flags = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];
  const log = openSync(`${env.HANDRAIL_KEYS}.log`, 'a');
  const child = spawn(process.execPath, [...flags, join(root, 'dist', `${entry}.js`), ...args], {
    ...{ env, cwd: root, stdio: ['ignore', log, 'inherit'] },
  });
  closeSync(log);
  return child;
}

const ended = async (child: ChildProcess): Promise<void> =>
  child.exitCode === null ? void (await once(child, 'exit')) : undefined;

async function ready(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode} before it was ready`);
    await new Promise(done => setTimeout(done, 10));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
