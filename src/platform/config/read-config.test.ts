import { describe, expect, it } from 'vitest';
import { ConfigProblem, readConfig } from '#platform/config/read-config.ts';

const read = (env: Record<string, string>, ...argv: string[]) => readConfig({ env, argv, folder: '/srv/handrail' });

function problemsOf(env: Record<string, string>, ...argv: string[]): readonly string[] {
  try {
    read(env, ...argv);
  } catch (error) {
    if (error instanceof ConfigProblem) return error.problems;
    throw error;
  }
  return [];
}

const production = { NODE_ENV: 'production', BASE_URL: 'https://oh.works.example' };

describe('the configuration', () => {
  it('is complete without a single variable', () => {
    expect(read({})).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      insecure: false,
      dataFolder: '/srv/handrail/data',
      keysPath: '/srv/handrail/data/keys.json',
      mailFrom: 'Handrail <no-reply@localhost>',
      privateHosts: [],
      contact: {},
      logLevel: 'info',
    });
  });

  it('follows the port and the data folder where nothing else is said', () => {
    const config = read({ PORT: '8080', HANDRAIL_DATA: '/var/lib/handrail', SMTP_URL: ' ' });
    expect(config.baseUrl).toBe('http://localhost:8080');
    expect(config.keysPath).toBe('/var/lib/handrail/keys.json');
    expect(config.smtpUrl).toBeUndefined();
  });

  it('takes the whole of a production installation', () => {
    const smtp = { SMTP_URL: 'smtps://u:p@mail.works.example', MAIL_FROM: 'Works OH <oh@works.example>' };
    const config = read({
      ...production,
      ...smtp,
      DATABASE_URL: 'postgres://db/handrail',
      BASE_URL: 'https://oh.works.example/',
    });
    expect(config.production).toBe(true);
    expect(config.baseUrl).toBe('https://oh.works.example');
    expect(config.databaseUrl).toBe('postgres://db/handrail');
  });

  it('takes the address of a virus scanner, and nothing that only looks like one', () => {
    expect(read({ CLAMAV_URL: 'clamav://127.0.0.1:3310' }).clamavUrl).toBe('clamav://127.0.0.1:3310');
    for (const wrong of [
      '127.0.0.1:3310',
      'http://scanner.works.example',
      'clamav://',
      'clamav://user@host',
      'clamav://host/path',
    ])
      expect(problemsOf({ CLAMAV_URL: wrong })).toEqual([
        `CLAMAV_URL: found "${wrong}", expected an address such as clamav://127.0.0.1:3310.`,
      ]);
  });

  it('takes how people reach whoever runs it', () => {
    expect(read({ PRIVATE_HOSTS: 'login.works.example, SSO.works.example' }).privateHosts).toEqual([
      ...['login.works.example', 'sso.works.example'],
    ]);
    const contact = { CONTACT_TELEPHONE: '+44 1632 960 100', CONTACT_EMAIL: 'help@works.example' };
    expect(read(contact).contact).toEqual({ telephone: '+44 1632 960 100', email: 'help@works.example' });
    expect(problemsOf({ CONTACT_TELEPHONE: 'ask Siân', CONTACT_EMAIL: 'help' })).toHaveLength(2);
  });

  it('takes the address of an S3 bucket, and never repeats its secret', () => {
    const bucket = 's3://key:secret@store.works.example/documents';
    expect(read({ STORAGE_URL: bucket }).storageUrl).toBe(bucket);
    const [problem] = problemsOf({ STORAGE_URL: 's3://key:secret@store.works.example' });
    expect(problem).toMatch(/^STORAGE_URL: found a value that is not shown here, expected an address such as s3:/);
  });

  it('names every wrong variable in a line of its own', () => {
    const problems = problemsOf({
      PORT: '70000',
      BASE_URL: 'https://oh.works.example/path',
      LOG_LEVEL: 'loud',
      HOST: 'a b',
    });
    expect(problems).toHaveLength(4);
    expect(problems).toContain('PORT: found "70000", expected a whole number from 0 to 65535.');
    expect(problems.find(line => line.startsWith('BASE_URL'))).toContain('without a path');
  });

  it('never repeats a secret', () => {
    const secret = 'hunter-7-secret';
    const env = {
      DATABASE_URL: `mysql://u:${secret}@db/x`,
      SMTP_URL: `${secret}`,
      TEXT_URL: `http://far.example/${secret}`,
    };
    const problems = problemsOf(env);
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain(secret);
  });

  it('[ACC.S3.1] refuses plain HTTP to other machines unless --insecure says so', () => {
    for (const env of [{ HOST: '0.0.0.0' }, { HOST: '::' }, { BASE_URL: 'http://oh.works.example' }] as Record<
      string,
      string
    >[]) {
      expect(problemsOf(env)[0]).toMatch(/^BASE_URL: .*--insecure/);
      expect(read(env, '--insecure').insecure).toBe(true);
    }
    expect(read({ HOST: '0.0.0.0', BASE_URL: 'https://oh.works.example' }).host).toBe('0.0.0.0');
    expect(read({ HOST: '127.0.0.2', BASE_URL: 'http://[::1]:3000' }).insecure).toBe(false);
  });

  it('[ACC.S3.2] refuses --insecure and plain HTTP in production', () => {
    expect(problemsOf(production, '--insecure')[0]).toMatch(/^--insecure/);
    expect(problemsOf({ NODE_ENV: 'production' })[0]).toMatch(/^BASE_URL: found nothing/);
    expect(problemsOf({ ...production, BASE_URL: 'http://localhost:3000' })[0]).toMatch(/https:/);
  });

  it('wants a sender where mail is sent, and no header in it', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://127.0.0.1:2525' })[0]).toMatch(/^MAIL_FROM: found nothing/);
    for (const from of ['nobody', 'a@b.example, c@d.example', 'A <a@b.example>\nBcc: x@y.example'])
      expect(problemsOf({ MAIL_FROM: from })[0], from).toMatch(/^MAIL_FROM/);
  });
});
