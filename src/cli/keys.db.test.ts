import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealTotpSecret } from '#modules/accounts/index.ts';
import { sealChains, verifyChains } from '#modules/audit/index.ts';
import { unwrapDataKey } from '#platform/crypto/data-key.ts';
import { decryptStream } from '#platform/crypto/file-cipher.ts';
import { readKeyFile } from '#platform/crypto/key-file.ts';
import { createKeys } from '#platform/crypto/keys.ts';
import { type LiveKeys, liveKeys } from '#platform/crypto/live-keys.ts';
import { unseal } from '#platform/crypto/seal.ts';
import { newId } from '#platform/db/id.ts';
import { keepDocument, keepRecord } from '#test/support/kept-things.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import { rewrapAll } from '../worker/rewrap.ts';
import { changeKeyFile, run } from './keys.ts';

/** More than two steps of the work. */
const many = 450;

let folder: string;
let path: string;
let keys: LiveKeys;
let runtime: TestRuntime;
let service: TestService;
let factor: string;
let said: string[];
let complained: string[];
const io = { write: (line: string) => void said.push(line), complain: (line: string) => void complained.push(line) };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-rotation-'));
  path = join(folder, 'keys.json');
  await createKeys({ path });
  keys = await liveKeys({ path, production: true }, { everyMs: 50 });
  runtime = await testRuntime({ keys });
  service = await testService(runtime.db);
  for (let n = 0; n < many; n++)
    await keepDocument(runtime, service.nia.organisation, n < 5 ? `letter ${n}` : undefined);
  await keepRecord(runtime, service.nia, 5);
  factor = newId();
  await asOwner(
    runtime.db,
    `insert into accounts.factors (id, account_id, kind, sealed_secret, created_at) values ($1, $2, 'authenticator', $3, now())`,
    [factor, service.clinician.account, sealTotpSecret(keys, factor, 'the secret')],
  );
  await asOwner(
    runtime.db,
    `insert into accounts.tokens (id, purpose, account_id, created_at, expires_at) values ($1, 'activate', $2, $3, $4)`,
    [newId(), service.nia.account, '2026-01-01T00:00:00Z', '2026-03-03T00:00:00Z'],
  );
}, 240_000);
afterAll(async () => {
  await runtime?.close();
  keys?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  said = [];
  complained = [];
});

/** Unwraps the key of every document and reads those that lie in the store. */
async function openAll(): Promise<string[]> {
  const { rows } = await asOwner(runtime.db, 'select id, name, wrapped_key from documents.documents');
  const texts: string[] = [];
  for (const { id, name, wrapped_key } of rows as { id: string; name: string; wrapped_key: Buffer }[]) {
    const key = unwrapDataKey(keys, wrapped_key, id);
    if (name)
      texts.push(Buffer.concat(await Array.fromAsync(decryptStream(key)(await runtime.blobs.get(id)))).toString());
  }
  return texts.sort();
}

const letters = ['letter 0', 'letter 1', 'letter 2', 'letter 3', 'letter 4'];

describe('a rotation of the keys', () => {
  it('[ALL.3.96, ALL.3.97] brings everything under the new key while reading and writing go on, and ends the old one only when nothing uses it', async () => {
    const old = keys.current;
    expect(await changeKeyFile('rotate', path, io)).toBe(0);
    await expect.poll(() => keys.current).not.toBe(old);
    expect(await run(['retire', old], runtime, path, io)).toBe(1);
    expect(complained).toContain(`  documents: ${many}`);
    expect(complained).toContain('  authenticators: 1');
    expect(complained.join('\n')).toMatch(/ {2}keys of the audit record: [1-9]/);

    let ended = false;
    const going = (async () => {
      for (let rounds = 0; !ended || rounds < 2; rounds++) {
        expect(await openAll()).toEqual(letters);
        await keepRecord(runtime, service.nia);
        await keepDocument(runtime, service.nia.organisation);
      }
    })();
    expect(await rewrapAll(runtime)).toBeGreaterThan(many);
    ended = true;
    await going;
    expect(await rewrapAll(runtime)).toBe(0);

    complained = [];
    expect(await run(['retire', old], runtime, path, io)).toBe(1);
    expect(complained.filter(line => line.startsWith('  '))).toEqual(['  mailed links that are still good: 1']);
    runtime.clock.advance({ days: 2 });
    expect(await run(['status'], runtime, path, io)).toBe(0);
    expect(said.join('\n')).toMatch(new RegExp(`${old} {2}older .*\\n${keys.current} {2}current`));
    expect(await run(['retire', old], runtime, path, io)).toBe(0);
    expect(readKeyFile(path)!.keys.map(({ id }) => id)).toEqual([keys.current]);
    await expect.poll(() => keys.ids).toEqual([keys.current]);

    expect(await openAll()).toEqual(letters);
    const { rows } = await asOwner(runtime.db, 'select sealed_secret from accounts.factors where id = $1', [factor]);
    expect(unseal(keys, 'authenticator', rows[0].sealed_secret, factor).toString()).toBe('the secret');
    const subjects = await asOwner(runtime.db, 'select subject_id, wrapped_key from audit.subject_keys');
    for (const { subject_id, wrapped_key } of subjects.rows)
      expect(unwrapDataKey(keys, wrapped_key, subject_id)).toHaveLength(32);
    await sealChains(runtime);
    expect((await verifyChains(runtime)).faultCount).toBe(0);
  }, 240_000);

  it('the current key is never ended, nor one that is not there', async () => {
    for (const id of [keys.current, '00000000']) expect(await run(['retire', id], runtime, path, io)).toBe(1);
    expect(await run(['something'], runtime, path, io)).toBe(2);
  });
});
