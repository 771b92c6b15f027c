// Starts a PostgreSQL of its own in a temporary folder for the tests: no settings, no password, only this machine.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Address of a superuser on a fresh server and how to stop it; undefined where there are no PostgreSQL programs. */
export async function startPostgres({ durable = false } = {}) {
  const programs = findPrograms();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'handrail-postgres-'));
  const asWhom = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (asWhom.uid) chownSync(folder, asWhom.uid, asWhom.gid);
  const run = (program, args, stdio = ['ignore', 'pipe', 'pipe']) =>
    spawnSync(join(programs, program), args, {
      ...asWhom,
      cwd: folder,
      encoding: 'utf8',
      stdio,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  const port = await freePort();
  const made = run('initdb', [
    '-D',
    join(folder, 'data'),
    '-A',
    'trust',
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  // Quick rather than safe, unless the test is about dying.
  const careless = durable ? '' : '-c fsync=off -c synchronous_commit=off -c full_page_writes=off';
  const options = `-p ${port} -k ${folder} ${careless} -c max_connections=200 -c listen_addresses=127.0.0.1`;
  const begun = spawnSync(
    join(programs, 'pg_ctl'),
    ['-D', join(folder, 'data'), '-w', '-l', join(folder, 'log'), '-o', options, 'start'],
    { ...asWhom, cwd: folder, stdio: 'ignore' },
  );
  if (begun.status !== 0) throw new Error('PostgreSQL did not start');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    /** As when the server dies and comes back: every connection is cut. */
    restart() {
      run(
        'pg_ctl',
        ['-D', join(folder, 'data'), '-m', 'immediate', '-w', '-o', options, '-l', join(folder, 'log'), 'restart'],
        'ignore',
      );
    },
    stop() {
      run('pg_ctl', ['-D', join(folder, 'data'), '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findPrograms() {
  const places = [...(process.env.PATH ?? '').split(':')];
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian))
    places.push(
      ...readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map(version => join(debian, version, 'bin')),
    );
  return places.find(place => existsSync(join(place, 'initdb')) && existsSync(join(place, 'pg_ctl')));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
