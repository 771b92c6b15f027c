import { ConfigProblem, readConfig } from '#platform/config/read-config.ts';
import { makeLog } from '#platform/log/make-log.ts';
import { type Installation, openInstallation } from '../installation.ts';
import { timetable } from '../worker/collect.ts';
import { startWorker } from '../worker/start-worker.ts';
import type { CommandIo } from './command-io.ts';
import { changeKeyFile } from './keys.ts';

/** A command of `npm run handrail -- …`; answers the exit code. */
type Command = (args: readonly string[], installation: Installation, io: CommandIo) => Promise<number>;

const commands: Record<string, { about: string; run: Command }> = {
  migrate: { about: 'bring the database to the newest version', run: migrated },
  worker: { about: 'send mail and do what comes round, without pages', run: work },
  demo: {
    about: 'fill an empty database with the demonstration; "demo reset" starts it anew',
    run: async (args, { runtime }, io) => (await import('./demo.ts')).run(args, runtime, io),
  },
  'organisation import': {
    about: 'make or change an organisation from a file',
    run: async (args, { runtime }, io) => (await import('./organisation-import.ts')).run(args, runtime, io),
  },
  'node hold': {
    about: "let somebody hold a position of an organisation's hierarchy",
    run: async (args, { runtime }, io) => (await import('./node-hold.ts')).run('holds', args, runtime, io),
  },
  'node vacate': {
    about: 'and no longer',
    run: async (args, { runtime }, io) => (await import('./node-hold.ts')).run('vacates', args, runtime, io),
  },
  'staff invite': {
    about: 'invite a member of staff by mail',
    run: async (args, { runtime }, io) => (await import('./staff-invite.ts')).run(args, runtime, io),
  },
  'audit verify': {
    about: 'prove that the audit record is whole',
    run: async (args, { runtime }, io) => (await import('./audit-verify.ts')).run(args, runtime, io),
  },
  'storage copy': {
    about: 'copy documents from the data folder to STORAGE_URL; "--back" the other way',
    run: async (args, { config }, io) => (await import('./storage-copy.ts')).run(args, config, io),
  },
  backup: {
    about: 'write database and documents, encrypted, into a folder; "backup check" proves one whole',
    run: async (args, { runtime }, io) => (await import('./backup.ts')).run(args, runtime, io),
  },
  restore: {
    about: 'bring a backup into an empty installation, and prove that it works',
    run: async (args, { runtime }, io) => (await import('./restore.ts')).run(args, runtime, io),
  },
  keys: {
    about: '"keys status" says which key seals what; "keys retire <id>" ends an older one',
    run: async (args, { runtime, config }, io) => (await import('./keys.ts')).run(args, runtime, config.keysPath, io),
  },
  load: {
    about: 'fill a database of its own with many cases, for measuring',
    run: async (args, { runtime }, io) => (await import('./load.ts')).run(args, runtime, io),
  },
};

const io: CommandIo = {
  write: text => void process.stdout.write(`${text}\n`),
  complain: text => void process.stderr.write(`${text}\n`),
  ...(process.stdout.isTTY ? { redraw: (text: string) => void process.stdout.write(`\r\u001b[2K${text}`) } : {}),
};

async function main(argv: readonly string[]): Promise<number> {
  const config = readConfig({ env: process.env, argv });
  if (argv[0] === 'keys') {
    const done = await changeKeyFile(argv[1], config.keysPath, io);
    if (done !== undefined) return done;
  }
  const name = [argv.slice(0, 2).join(' '), argv[0] ?? ''].find(each => each in commands);
  if (!name) return help();
  const installation = await openInstallation(
    config,
    makeLog({ level: process.env.LOG_LEVEL ? config.logLevel : 'warn' }),
  );
  try {
    return await commands[name]!.run(argv.slice(name.split(' ').length), installation, io);
  } finally {
    await installation.close();
  }
}

function help(): number {
  io.complain('npm run handrail -- <command>\n');
  for (const [name, { about }] of Object.entries(commands)) io.complain(`  ${name.padEnd(22)}${about}`);
  io.complain(`  ${'keys create'.padEnd(22)}make the key file that production asks for`);
  io.complain(
    `  ${'keys rotate'.padEnd(22)}seal with a new key from now on; "keys add" makes it beforehand, for several machines`,
  );
  return 2;
}

async function migrated(_args: readonly string[], { migrated: done }: Installation): Promise<number> {
  io.write(done.length ? `Applied ${done.join(', ')}.` : 'The database is up to date.');
  return 0;
}

/** Runs until it is told to end; what is under way is finished within ten seconds. */
async function work(_args: readonly string[], installation: Installation): Promise<number> {
  startWorker(installation.runtime, installation.jobs, { handlers: installation.handlers, timetable });
  io.write('The worker runs. Ctrl+C ends it.');
  await new Promise<void>(resolve => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  return 0;
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    io.complain(error instanceof ConfigProblem ? error.problems.join('\n') : (error as Error).message);
    process.exit(1);
  },
);
