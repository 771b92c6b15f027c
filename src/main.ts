import { once } from 'node:events';
import { createServer } from 'node:net';
import { isMainThread } from 'node:worker_threads';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { installForms } from '#modules/forms/index.ts';
import { ConfigProblem, readConfig } from '#platform/config/read-config.ts';
import { drain } from '#platform/http/drain.ts';
import { type Log, makeLog } from '#platform/log/make-log.ts';
import { type Demonstration, demonstrate } from './demonstration/demonstrate.ts';
import { type Installation, openInstallation } from './installation.ts';
import { makeWeb } from './web.ts';
import { timetable } from './worker/collect.ts';
import { startWorker } from './worker/start-worker.ts';

const assets = new URL('./assets', import.meta.url).pathname;
const say = (text: string) => process.stdout.write(`${text}\n`);

/** `npm start`: the whole product in one process, on the embedded database with a demonstration unless told otherwise. */
async function main(): Promise<void> {
  const begun = performance.now();
  const config = readConfig({ env: process.env, argv: process.argv.slice(2) });
  const log = makeLog({ level: process.env.LOG_LEVEL ? config.logLevel : config.production ? 'info' : 'warn' });
  await assertFree(config.host, config.port);
  const installation = await openInstallation(config, log);
  await installForms(installation.runtime);
  const demonstration = config.production ? undefined : await demonstrate(installation.runtime, { say });
  const secure = config.baseUrl.startsWith('https://') || !config.insecure;
  const web = await makeWeb(installation.runtime, {
    assets,
    secure,
    trustProxy: config.production,
    demonstration: demonstration !== undefined,
    metricsToken: config.metricsToken,
    log: log as unknown as FastifyBaseLogger,
  });
  await web.listen({ host: config.host, port: config.port });
  startWorker(installation.runtime, installation.jobs, { handlers: installation.handlers, timetable });
  endGently(web, installation);
  process.on('SIGHUP', () => readKeysAgain(installation, log));
  announce(config.baseUrl, demonstration, begun, Boolean(config.smtpUrl));
}

/** A taken port is said before anything is made. Rejects with the system's error. */
async function assertFree(host: string, port: number): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** SIGHUP: the key file is read at once, and what is wrong with it is said. */
function readKeysAgain({ keys }: Installation, log: Log): void {
  try {
    keys.reload();
    log.warn({ key: keys.current, count: keys.ids.length }, 'the keys were read again');
  } catch (error) {
    log.error({ err: error }, 'the keys could not be read again, those in use stay');
  }
}

/** Seconds between being told to end and the end, whatever happens. */
const longestEnd = 10;

/**
 * SIGTERM and SIGINT: /readyz says no at once and nothing new is taken; what is under way ends. An upload that is still coming in after six
 * seconds is answered "try again", and after ten the process is gone.
 */
function endGently(web: FastifyInstance, installation: Installation): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    const deadline = performance.now() + longestEnd * 1_000;
    setTimeout(() => process.exit(1), longestEnd * 1_000 - 200).unref();
    await drain(web, { withinMs: 6_000 });
    await installation.close({ withinMs: Math.max(500, deadline - performance.now() - 1_500) });
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
}

function announce(address: string, demonstration: Demonstration | undefined, begun: number, smtp: boolean): void {
  say(`\nHandrail is ready at ${address} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  if (!demonstration) return;
  say(`Mail and text messages are shown at ${address}/outbox${smtp ? ' and sent by SMTP_URL' : ''}.`);
  say(`Who to sign in as, and what to try: ${address}/demo`);
  say(`Password of everybody: ${demonstration.password}`);
  for (const { username, who } of demonstration.signIns) say(`  ${username.padEnd(18)} ${who}`);
  say(`Authenticator secret of the staff: ${demonstration.authenticator}`);
}

/** A failed start is one clear line, not a stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigProblem) return error.problems.join('\n');
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or set PORT to another number.`;
  if (code === 'EACCES')
    return `${message}: this user may not do that. Set PORT above 1024, or HANDRAIL_DATA to a folder of yours.`;
  return message;
}

if (isMainThread) {
  main().catch(error => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
}
