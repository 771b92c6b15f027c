import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Marks, readMarks } from './marks.ts';

const root = new URL('../..', import.meta.url).pathname;

/** A statement of a role's writing transactions, counted from now on. */
export interface Aim {
  role: string;
  statement: number;
  /** Before it leaves the process, or when it has just left. */
  where: 'before' | 'after';
}

/** The writing transactions of people (not of the worker) a process died in. */
export interface Death {
  inside: number;
  /** Of these, whose commit had been sent: done or not, nobody was told. */
  committing: number;
}

/** The product as `npm start` runs it, in a process of its own that can be killed. */
export interface Product {
  url: string;
  marks: Marks;
  /** Lets it stand still at a statement; `marks.standing` tells. */
  aim(aim: Aim): Promise<void>;
  /** kill -9. */
  kill(): Promise<Death>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
  /** SIGHUP: it reads its keys again. */
  hangUp(): void;
  /** Everything it wrote so far: what it says and what it logs. */
  said(): string;
}

/** @param build the folder whose `dist` is run */
export async function startProduct(
  folder: string,
  settings: Record<string, string> = {},
  build = root,
): Promise<Product> {
  const port = await freePort();
  const aimed = join(folder, 'aim');
  await rm(aimed, { force: true });
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'test/crash/mark-transactions.mjs'), join(build, 'dist/main.js')],
    {
      cwd: root,
      env: {
        ...process.env,
        ...settings,
        PORT: String(port),
        BASE_URL: `http://localhost:${port}`,
        NODE_ENV: 'development',
        HANDRAIL_DATA: join(folder, 'data'),
        HANDRAIL_CRASH_AIM: aimed,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  const pipe = child.stdio[3] as Readable;
  const marks = readMarks(pipe);
  const told = once(pipe, 'close');
  const gone = once(child, 'exit') as Promise<[number | null]>;
  const said = await ready(child);
  return {
    url: `http://localhost:${port}`,
    marks,
    aim: aim => writeFile(aimed, JSON.stringify(aim)),
    async kill() {
      child.kill('SIGKILL');
      await Promise.all([gone, told]);
      return death(marks);
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await gone;
      return code;
    },
    hangUp: () => void child.kill('SIGHUP'),
    said,
  };
}

const people = new Set(['gate', 'employer', 'person', 'clinician', 'case_administrator', 'administrator']);

/** What dies just now. */
export function death(marks: Marks): Death {
  const inside = marks.open().filter(({ role }) => people.has(role));
  return { inside: inside.length, committing: inside.filter(({ ending }) => ending).length };
}

function ready(child: ChildProcess): Promise<() => string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', data => {
      said += data;
      if (said.includes('Handrail is ready')) resolve(() => said);
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
