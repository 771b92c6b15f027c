import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

/** The product as `npm start` runs it, in a process of its own that can be killed. */
export interface Product {
  url: string;
  /** kill -9; answers whether the process died inside a transaction of a person. */
  kill(): Promise<boolean>;
  stop(): Promise<void>;
}

export async function startProduct(folder: string, settings: Record<string, string> = {}): Promise<Product> {
  const port = await freePort();
  const marks = join(folder, 'marks');
  await writeFile(marks, '');
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'test/crash/mark-transactions.mjs'), join(root, 'dist/main.js')],
    {
      cwd: root,
      env: {
        ...process.env,
        ...settings,
        PORT: String(port),
        BASE_URL: `http://localhost:${port}`,
        NODE_ENV: 'development',
        HANDRAIL_DATA: join(folder, 'data'),
        HANDRAIL_CRASH_MARKS: marks,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  await ready(child);
  const gone = once(child, 'exit');
  return {
    url: `http://localhost:${port}`,
    async kill() {
      child.kill('SIGKILL');
      await gone;
      const seen = await readFile(marks, 'utf8');
      return [...seen].filter(mark => mark === 'b').length > [...seen].filter(mark => mark === 'e').length;
    },
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', data => {
      said += data;
      if (said.includes('Handrail is ready')) resolve();
    });
    child.stderr!.on('data', data => {
      said += data;
    });
    child.on('exit', code => reject(new Error(`the product ended with ${code}: ${said}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
