import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clamdScanner } from '#platform/scan/clamd-scanner.ts';
import { freePort } from '#test/support/free-port.ts';

/** The test file all scanners agree to find, in two halves so that none finds it here. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const program = ['clamd', '/usr/sbin/clamd'].find(path => spawnSync(path, ['--version']).status === 0);

/** Whether Debian's clamav-daemon, or another, is installed. */
export const clamdInstalled = program !== undefined;

export interface Clamd {
  url: string;
  /** Ends it as when its machine loses power. */
  stop(): Promise<void>;
}

/** Starts a real clamd on a free port, which knows one signature: that of the EICAR test file. */
export async function startClamd(): Promise<Clamd> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-clamd-'));
  const port = await freePort();
  await writeFile(join(folder, 'local.ndb'), `Local.Eicar:0:0:${Buffer.from(eicar).toString('hex')}\n`);
  const config = [
    ...[`DatabaseDirectory ${folder}`, 'TCPAddr 127.0.0.1', `TCPSocket ${port}`, `LogFile ${join(folder, 'log')}`],
    ...['Foreground yes', 'StreamMaxLength 12M', 'ConcurrentDatabaseReload no'],
  ];
  await writeFile(join(folder, 'clamd.conf'), `${config.join('\n')}\n`);
  const process = spawn(program!, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>(resolve => process.on('exit', () => resolve()));
  const url = `clamav://127.0.0.1:${port}`;
  const stop = async () => {
    process.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (const from = Date.now(); !(await clamdScanner(url).answers()); ) {
    if (Date.now() - from < 30_000 && process.exitCode === null) {
      await new Promise(resolve => setTimeout(resolve, 100));
      continue;
    }
    const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`clamd did not start: ${log}`);
  }
  return { url, stop };
}
