import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { testDatabase } from '#test/support/database.ts';
import { dumpSchema } from '../../tools/schema/dump-schema.ts';

it('[ALL.3.87] the database has the schema that is written down, whichever database it is', async () => {
  const db = await testDatabase();
  const found = await db.asMigrator(dumpSchema);
  await db.close();
  const written = await readFile(new URL('../../db/schema.sql', import.meta.url), 'utf8');
  expect(found, 'db/schema.sql is old: npm run schema').toBe(written);
});
