import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const heads = z.object({
  heads: z.array(z.object({ chain: z.uuid(), sequence: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** Where the chains stood when `audit verify --json` was printed into this file. */
export async function readHeads(path: string): Promise<z.output<typeof heads>['heads'] | 'unreadable'> {
  try {
    return heads.parse(JSON.parse(await readFile(path, 'utf8'))).heads;
  } catch {
    return 'unreadable';
  }
}
