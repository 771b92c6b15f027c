import { join, resolve } from 'node:path';
import {
  expectations,
  isLoopback,
  type Settings,
  secretVariables,
  settings,
  type Variable,
} from '#platform/config/settings.ts';

/** How this installation runs. Paths are absolute, `baseUrl` has no slash at its end. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  baseUrl: string;
  /** Plain HTTP to other machines, asked for by `--insecure`: plain cookie names and a banner. */
  insecure: boolean;
  dataFolder: string;
  keysPath: string;
  /** Without one, the embedded database in the data folder is used. */
  databaseUrl?: string;
  /** Without one, mail is not sent and shows in the outbox only. */
  smtpUrl?: string;
  /** Without one, text messages are not sent and show in the outbox only. */
  textUrl?: string;
  mailFrom: string;
  /** Without one, /metrics answers only this machine itself. */
  metricsToken?: string;
  /** Without one, documents are kept in the data folder. */
  storageUrl?: string;
  /** Without one, files are taken unscanned, and shown so. */
  clamavUrl?: string;
  /** Hosts inside the own network that may be asked at an address somebody typed. */
  privateHosts: readonly string[];
  /** How people reach whoever runs this installation. */
  contact: { telephone?: string; email?: string };
  logLevel: Settings['LOG_LEVEL'];
}

/** The configuration cannot be used; `problems` has one line for each variable that is wrong. */
export class ConfigProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Reads environment variables and flags. An empty variable counts as not set.
 * @param from.argv the arguments after the script's name
 * @param from.folder what relative paths are relative to
 * @throws ConfigProblem naming every wrong variable, what was found (never a secret) and what is expected
 */
export function readConfig(from: {
  env: Readonly<Record<string, string | undefined>>;
  argv: readonly string[];
  folder?: string;
}): Config {
  const given = Object.fromEntries(Object.entries(from.env).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(issue => issue.path[0] as Variable));
    throw new ConfigProblem([...wrong].map(name => problemOf(name, given[name])));
  }
  const config = configOf(parsed.data, from.argv.includes('--insecure'), from.folder ?? process.cwd());
  const problems = contradictions(config, parsed.data);
  if (problems.length > 0) throw new ConfigProblem(problems);
  return config;
}

function configOf(set: Settings, insecure: boolean, folder: string): Config {
  const dataFolder = resolve(folder, set.HANDRAIL_DATA);
  const baseUrl = new URL(set.BASE_URL ?? `http://localhost:${set.PORT}`);
  return {
    production: set.NODE_ENV === 'production',
    host: set.HOST,
    port: set.PORT,
    baseUrl: baseUrl.origin,
    insecure,
    dataFolder,
    keysPath: set.HANDRAIL_KEYS ? resolve(folder, set.HANDRAIL_KEYS) : join(dataFolder, 'keys.json'),
    databaseUrl: set.DATABASE_URL,
    smtpUrl: set.SMTP_URL,
    textUrl: set.TEXT_URL,
    mailFrom: set.MAIL_FROM ?? `Handrail <no-reply@${baseUrl.hostname}>`,
    storageUrl: set.STORAGE_URL,
    clamavUrl: set.CLAMAV_URL,
    metricsToken: set.METRICS_TOKEN,
    privateHosts: set.PRIVATE_HOSTS,
    contact: {
      ...(set.CONTACT_TELEPHONE ? { telephone: set.CONTACT_TELEPHONE } : {}),
      ...(set.CONTACT_EMAIL ? { email: set.CONTACT_EMAIL } : {}),
    },
    logLevel: set.LOG_LEVEL,
  };
}

function contradictions(config: Config, set: Settings): string[] {
  const problems: string[] = [];
  const say = (name: Variable, found: string, expected: string) =>
    problems.push(`${name}: found ${found}, expected ${expected}.`);
  const encrypted = config.baseUrl.startsWith('https:');
  const reachable = !isLoopback(config.host) || !isLoopback(new URL(config.baseUrl).hostname);
  if (config.production && !encrypted)
    say(
      'BASE_URL',
      set.BASE_URL ? `"${set.BASE_URL}"` : 'nothing',
      'an address that begins with https:// in production',
    );
  else if (reachable && !encrypted && !config.insecure)
    say(
      'BASE_URL',
      `"${config.baseUrl}" while HOST is "${config.host}"`,
      'https:// where other machines connect, or the flag --insecure to try things out without encryption',
    );
  if (config.production && config.insecure)
    problems.push('--insecure: found together with NODE_ENV=production, expected only where there are no real data.');
  if (set.SMTP_URL && !set.MAIL_FROM) say('MAIL_FROM', 'nothing while SMTP_URL is set', expectations.MAIL_FROM);
  return problems;
}

function problemOf(name: Variable, found: string | undefined): string {
  const shown = secretVariables.has(name) ? 'a value that is not shown here' : JSON.stringify(found);
  return `${name}: found ${shown}, expected ${expectations[name]}.`;
}
