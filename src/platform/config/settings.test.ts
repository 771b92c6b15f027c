import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { expectations, secretVariables } from './settings.ts';

const path = new URL('../../../docs/operating/settings.md', import.meta.url);
/** Read by what is not the service itself. */
const elsewhere = ['MIGRATE_DATABASE_URL', 'HANDRAIL_PROOF_PASSWORD'];

it('the operating guide has every setting, what is expected of it, and whether it is secret', async () => {
  const rows = [...(await readFile(path, 'utf8')).matchAll(/^\| `(\w+)`( \*secret\*)? \| (.+?) \| .+ \|$/gm)];
  const written = rows.filter(([, name]) => !elsewhere.includes(name!));
  expect(Object.fromEntries(written.map(([, name, , expected]) => [name, expected]))).toEqual(expectations);
  expect(new Set(written.filter(([, , secret]) => secret).map(([, name]) => name))).toEqual(secretVariables);
});
