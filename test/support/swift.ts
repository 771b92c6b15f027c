import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { freePort } from '#test/support/free-port.ts';

const parts = ['account', 'container', 'object'] as const;

/** Whether OpenStack Swift, which speaks S3, is installed (Debian: swift-proxy, swift-account, swift-container, swift-object). */
export const swiftInstalled = ['proxy', ...parts].every(
  part => spawnSync('which', [`swift-${part}-server`]).status === 0,
);

export interface Swift {
  /** `s3+http://…`, of a bucket of its own. */
  bucket(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a real object store on free ports: OpenStack Swift, all four of its servers, on a disk of its own. */
export async function startSwift(): Promise<Swift> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-swift-'));
  await mkdir(join(folder, 'disk', 'd1'), { recursive: true });
  const servers: ChildProcess[] = [];
  const start = (part: string) => {
    servers.push(spawn(`swift-${part}-server`, [join(folder, `${part}.conf`)], { cwd: folder, stdio: 'ignore' }));
  };
  for (const part of parts) {
    const port = await freePort();
    ring(folder, part, port);
    await writeFile(join(folder, `${part}.conf`), serverConfig(folder, part, port));
    start(part);
  }
  const port = await freePort();
  await writeFile(join(folder, 'proxy.conf'), proxyConfig(folder, port));
  start('proxy');
  const origin = `http://127.0.0.1:${port}`;
  const client = new AwsClient({ accessKeyId: 'test:tester', secretAccessKey: 'testing', service: 's3', retries: 0 });
  const stop = async () => {
    await Promise.all(servers.map(server => ended(server)));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answered(() => client.fetch(`${origin}/ready`, { method: 'PUT' }));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    async bucket(name) {
      await answered(() => client.fetch(`${origin}/${name}`, { method: 'PUT' }));
      return `s3+http://test%3Atester:testing@127.0.0.1:${port}/${name}`;
    },
    stop,
  };
}

function ring(folder: string, part: string, port: number): void {
  const device = `r1z1-127.0.0.1:${port}/d1`;
  for (const args of [['create', '4', '1', '0'], ['add', device, '1'], ['rebalance']])
    spawnSync('swift-ring-builder', [`${part}.builder`, ...args], { cwd: folder });
}

const common = (folder: string, port: number) => [
  ...['[DEFAULT]', 'bind_ip = 127.0.0.1', `bind_port = ${port}`, `user = ${userInfo().username}`],
  ...[`swift_dir = ${folder}`, 'workers = 0', 'log_level = CRITICAL'],
];

const serverConfig = (folder: string, part: string, port: number): string =>
  [
    ...[...common(folder, port), `devices = ${join(folder, 'disk')}`, 'mount_check = false'],
    ...['[pipeline:main]', `pipeline = ${part}-server`, `[app:${part}-server]`, `use = egg:swift#${part}`, ''],
  ].join('\n');

const proxyConfig = (folder: string, port: number): string =>
  [
    ...[...common(folder, port), '[pipeline:main]'],
    'pipeline = catch_errors cache s3api tempauth bulk slo proxy-server',
    ...['[app:proxy-server]', 'use = egg:swift#proxy', 'account_autocreate = true'],
    // A server that failed once is not shunned for a minute: there is no other.
    ...['error_suppression_interval = 0', 'error_suppression_limit = 1000000'],
    ...['[filter:catch_errors]', 'use = egg:swift#catch_errors'],
    // Nothing listens there: it works without its cache.
    ...['[filter:cache]', 'use = egg:swift#memcache', 'memcache_servers = 127.0.0.1:1'],
    ...['[filter:s3api]', 'use = egg:swift#s3api', 'location = us-east-1'],
    ...['[filter:tempauth]', 'use = egg:swift#tempauth', 'user_test_tester = testing .admin'],
    ...['[filter:bulk]', 'use = egg:swift#bulk', '[filter:slo]', 'use = egg:swift#slo', ''],
  ].join('\n');

async function answered(ask: () => Promise<Response>): Promise<void> {
  for (const from = Date.now(); ; ) {
    const answer = await ask().catch(() => undefined);
    await answer?.text();
    if (answer?.ok) return;
    if (Date.now() - from > 60_000) throw new Error(`Swift did not start: ${answer?.status ?? 'nobody listens'}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.on('exit', () => resolve());
    server.kill('SIGKILL');
  });
}
