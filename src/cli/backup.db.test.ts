import { appendFile, cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '#modules/accounts/index.ts';
import { sealChains } from '#modules/audit/index.ts';
import { passingKeys } from '#platform/crypto/keys.ts';
import { hashPassword } from '#platform/crypto/password-hash.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { onPostgres } from '#test/support/database.ts';
import { keepDocument, keepRecord } from '#test/support/kept-things.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { asOwner, testService } from '#test/support/test-service.ts';
import { tablePath } from './backup/manifest.ts';
import { run as backup } from './backup.ts';
import { run as restore } from './restore.ts';

const password = 'Heron+lamp+29';
let source: TestRuntime;
let folder: string;
let whole: string;
let said: string[];
let complained: string[];
const io = { write: (line: string) => void said.push(line), complain: (line: string) => void complained.push(line) };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-backup-'));
  whole = join(folder, 'whole');
  source = await testRuntime();
  await fill(source);
  said = [];
  complained = [];
  expect(await backup([whole], source, io), complained.join()).toBe(0);
  process.env.HANDRAIL_PROOF_PASSWORD = password;
}, 240_000);
afterAll(async () => {
  delete process.env.HANDRAIL_PROOF_PASSWORD;
  await source?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  said = [];
  complained = [];
});

/** An installation with people, more rows than are read at once, documents, and mail that waits. */
async function fill(runtime: TestRuntime): Promise<void> {
  const { nia } = await testService(runtime.db);
  await asOwner(runtime.db, "update accounts.accounts set password_hash = $1 where username = 'nia.parry'", [
    await hashPassword(password),
  ]);
  await keepRecord(runtime, nia, 1_100);
  await sealChains(runtime);
  await keepRecord(runtime, nia, 5);
  for (let n = 0; n < 12; n++) await keepDocument(runtime, nia.organisation, `letter ${n}, "quoted"\\ and\n two lines`);
  await inTransaction(runtime.db, { role: 'gate' }, tx =>
    runtime.recorder.notify(tx, runtime.clock.now(), [{ kind: 'locked', to: { email: 'waiting@northfold.example' } }]),
  );
}

/** Works on an empty installation with a key ring. */
async function inNew<T>(work: (target: TestRuntime) => Promise<T>, keys = source.keys): Promise<T> {
  const target = await testRuntime({ keys });
  return work(target).finally(() => target.close());
}

async function copyOf(name: string): Promise<string> {
  const copy = join(folder, name);
  await cp(whole, copy, { recursive: true });
  return copy;
}

describe('a backup', () => {
  it('[ALL.3.81] can be read by nobody without the keys, and says so', async () => {
    const files = (await readdir(whole, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const text = (await readFile(join(file.parentPath, file.name))).toString('latin1');
      for (const known of ['northfold.example', 'Parry', 'PRIVATE KEY']) expect(text).not.toContain(known);
    }
    expect(await backup(['check', whole], source, io)).toBe(0);
    expect(said.join('\n')).toMatch(
      /rows of \d+ tables, \d+ documents\.[\s\S]*The keys are NOT in it[\s\S]*It is whole/,
    );
  });

  it('[ALL.3.82] brings back everything, and proves it: rows, audit record, hashes, a document, a sign-in', async () => {
    await inNew(async target => {
      const done = await restore([whole, '--sign-in', 'nia.parry'], target, io);
      expect(complained).toEqual([]);
      expect(done).toBe(0);
      const proofs = said.filter(line => line.startsWith('proved'));
      expect(proofs.map(line => line.split(/\s+/)[1])).toEqual(['row', 'audit', 'hashes', 'decrypting', 'nia.parry']);
      expect(proofs[2]).toMatch(/hashes of [1-9]/);
      const wrong = await signIn(target, { name: 'rhys.bevan', password: 'not hers' });
      expect(wrong.outcome).toBe('wrong');
      // What waits to be mailed is mailed there.
      expect(target.mail).toEqual([]);
      await target.drain();
      expect(target.mail.map(({ to }) => to)).toEqual(['waiting@northfold.example']);
      // And a second time it is refused, with nothing changed.
      expect(await restore([whole], target, io)).toBe(1);
      expect(complained.join()).toMatch(/not empty .*restore into a new one/);
    });
  });

  it('[ALL.3.83] without the key it was made with is refused in words', async () => {
    await inNew(async target => expect(await restore([whole], target, io)).toBe(1), passingKeys());
    expect(complained.join()).toMatch(/made with the key [\da-f]{8}, which the key file does not hold/);
  });

  it.each([
    [
      'changed in a table',
      async (copy: string) => writeFile(tablePath(copy, 'cases.cases'), 'x', { flag: 'r+' }),
      /cases.cases.sealed was changed/,
    ],
    ['cut short', async (copy: string) => truncate(tablePath(copy, 'audit.entries'), 100), /was cut short: 100 of/],
    ['without a table', async (copy: string) => rm(tablePath(copy, 'audit.seals')), /audit.seals.sealed is missing/],
    ['without its manifest', async (copy: string) => rm(join(copy, 'backup.json')), /no whole backup/],
    [
      'with a manifest that says something else',
      async (copy: string) => changeManifest(copy),
      /backup.json was changed/,
    ],
    [
      'with a document changed',
      async (copy: string) => appendFile(await oneDocument(copy), 'x'),
      /The document .* was changed/,
    ],
    [
      'with a document cut short',
      async (copy: string) => truncate(await oneDocument(copy), 10),
      /was cut short: 10 of/,
    ],
  ])('[ALL.3.83] %s is refused in words, and leaves the installation empty', async (how, change, words) => {
    const copy = await copyOf(how);
    await change(copy);
    await inNew(async target => {
      expect(await restore([copy], target, io)).toBe(1);
      expect(await backup(['check', copy], target, io)).toBe(1);
      expect(complained[0]).toMatch(words);
      expect(await Array.fromAsync(target.blobs.list())).toEqual([]);
      const { rows } = await target.db.asMigrator(client =>
        client
          .query('set role handrail_owner; select count(*)::int as n from cases.cases')
          .then(found => (found as unknown as { rows: { n: number }[] }[])[1]!),
      );
      expect(rows[0]!.n).toBe(0);
    });
  });

  it('into a folder that holds something is refused', async () => {
    expect(await backup([whole], source, io)).toBe(1);
    expect(complained.join()).toContain('is not empty');
  });

  it.runIf(onPostgres)(
    '[ALL.3.84] of the embedded database is brought back into PostgreSQL',
    async () => {
      const server = process.env.HANDRAIL_TEST_POSTGRES;
      const small = join(folder, 'embedded');
      delete process.env.HANDRAIL_TEST_POSTGRES;
      const embedded = await testRuntime({ keys: source.keys });
      process.env.HANDRAIL_TEST_POSTGRES = server;
      await fill(embedded);
      expect(await backup([small], embedded, io)).toBe(0);
      await embedded.close();
      await inNew(async target => expect(await restore([small, '--sign-in', 'nia.parry'], target, io)).toBe(0));
    },
    240_000,
  );
});

async function changeManifest(copy: string): Promise<void> {
  const path = join(copy, 'backup.json');
  const { mac, text } = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ mac, text: text.replace(/"rows": \d+/, '"rows": 0') }));
}

async function oneDocument(copy: string): Promise<string> {
  const [file] = (await readdir(join(copy, 'files'), { recursive: true, withFileTypes: true })).filter(entry =>
    entry.isFile(),
  );
  return join(file!.parentPath, file!.name);
}
