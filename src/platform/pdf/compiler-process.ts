import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FromChild, ToChild } from '#platform/pdf/pdf-child.ts';

/** The process ended, or had to be ended, before it answered. */
export class ProcessLost extends Error {
  constructor(
    message: string,
    readonly tookTooLong: boolean,
  ) {
    super(message);
  }
}

/** One process that compiles, one request at a time. */
export interface CompilerProcess {
  /** @throws ProcessLost when it ended or took too long; then it is of no more use */
  ask(template: string, json: string, timeoutMs: number): Promise<FromChild>;
  readonly alive: boolean;
  readonly answered: number;
  end(): void;
}

/** Where the child's code is: beside this file in development, beside the bundle when bundled. */
export function defaultChildPath(): string {
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  return existsSync(path('./pdf-child.ts')) ? path('./pdf-child.ts') : path('./pdf-child.js');
}

/** An empty folder to work in, and a setting that hides the machine's fonts, so that letters look alike everywhere. */
export async function makeWorkplace(): Promise<{ workspace: string; fontSetting: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-pdf-'));
  const [workspace, fontSetting] = [join(folder, 'empty'), join(folder, 'fonts.conf')];
  await mkdir(workspace);
  await writeFile(fontSetting, `<?xml version="1.0"?><fontconfig><dir>${workspace}</dir></fontconfig>`);
  return { workspace, fontSetting, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts a process. It knows nothing of the environment's secrets and does not keep this one from ending. */
export function startCompilerProcess(
  path: string,
  templates: Readonly<Record<string, string>>,
  place: { workspace: string; fontSetting: string },
): CompilerProcess {
  const child = fork(path, [], {
    execArgv: [],
    env: { FONTCONFIG_FILE: place.fontSetting, SystemRoot: process.env.SystemRoot },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let answered = 0;
  child.on('error', () => {});
  send(child, { kind: 'start', templates, workspace: place.workspace });
  hold(child, false);
  return {
    ask: async (template, json, timeoutMs) => {
      hold(child, true);
      try {
        return await exchange(child, { kind: 'make', template, json }, timeoutMs);
      } finally {
        answered += 1;
        hold(child, false);
      }
    },
    get alive() {
      return child.exitCode === null && child.signalCode === null && child.connected;
    },
    get answered() {
      return answered;
    },
    end: () => child.kill('SIGKILL'),
  };
}

function exchange(child: ChildProcess, request: ToChild, timeoutMs: number): Promise<FromChild> {
  const { promise, resolve, reject } = Promise.withResolvers<FromChild>();
  const lost = () => reject(new ProcessLost('the PDF compiler ended before it answered', false));
  const timer = setTimeout(() => {
    reject(new ProcessLost(`the PDF compiler did not answer within ${timeoutMs} ms`, true));
    child.kill('SIGKILL');
  }, timeoutMs);
  child.once('message', resolve).once('exit', lost).once('error', lost);
  if (child.exitCode !== null || child.signalCode !== null) lost();
  else send(child, request);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', resolve).off('exit', lost).off('error', lost);
  });
}

function send(child: ChildProcess, message: ToChild): void {
  child.send(message, () => {});
}

// While it is idle the child must not keep the parent running.
function hold(child: ChildProcess, busy: boolean): void {
  if (busy) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
