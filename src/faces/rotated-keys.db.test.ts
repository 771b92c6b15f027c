import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createKeys, rotateKeys } from '#platform/crypto/keys.ts';
import { liveKeys } from '#platform/crypto/live-keys.ts';
import { testApp } from '#test/support/app.ts';
import { visitor } from '#test/support/visitor.ts';

it('[ALL.3.98] a form opened before the keys were rotated is still taken from its visitor, and from nobody else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-rotated-'));
  const path = join(folder, 'keys.json');
  await createKeys({ path });
  const keys = await liveKeys({ path, production: true });
  const app = await testApp({ keys });
  const [browser, other] = [visitor(app.web), visitor(app.web)];
  const form = await browser.get('/sign-in');
  await other.get('/');
  await rotateKeys({ path });
  keys.reload();
  const csrf = /name="csrf" value="([^"]+)"/.exec(form.html)![1]!;
  expect((await browser.post('/sign-in', { csrf, name: 'nobody', password: 'wrong' })).status).toBe(422);
  expect((await other.post('/sign-in', { csrf, name: 'nobody', password: 'wrong' })).status).toBe(403);
  await app.close();
  keys.close();
  await rm(folder, { recursive: true });
}, 240_000);
