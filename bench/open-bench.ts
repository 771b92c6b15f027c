import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';
import { openBenchDatabase } from './open-bench-database.ts';
import { signInPeople } from './people.ts';
import { startProduct } from './product.ts';

export interface BenchOptions {
  cases: number;
  effort: number;
  /** Keeps the loaded databases for the next time. */
  keep: boolean;
}

/** Loads a database of that size on the server unless there is one, and starts the product over it. */
export async function openBench(
  server: string,
  { cases, effort, keep }: BenchOptions,
): Promise<Bench & { close(): Promise<void> }> {
  const db = await openBenchDatabase(server, cases);
  const keys = fileURLToPath(new URL(`../node_modules/.cache/handrail/${db.name}.keys.json`, import.meta.url));
  const another = () => startProduct({ databaseUrl: db.url, migrateUrl: db.migrateUrl, keys });
  const product = await another();
  return {
    ...{ cases, db, databaseUrl: db.url, product, effort, another },
    people: await signInPeople(db),
    ofSize: size => openBench(server, { cases: size, effort, keep }),
    async close() {
      await product.stop();
      await (keep ? db.close() : db.drop());
    },
  };
}
