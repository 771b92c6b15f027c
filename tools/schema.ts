import { writeFile } from 'node:fs/promises';
import { dumpSchema } from './schema/dump-schema.ts';
import { openMigrated } from './schema/open-migrated.ts';

// npm run schema: writes db/schema.sql as the migrations make it.
const db = await openMigrated();
await writeFile(new URL('../db/schema.sql', import.meta.url), await db.asMigrator(dumpSchema));
await db.close();
