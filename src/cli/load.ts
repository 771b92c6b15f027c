import { parseArgs } from 'node:util';
import type { Runtime } from '#platform/operation/index.ts';
import type { CommandIo } from './command-io.ts';
import { fillCases } from './load/fill-cases.ts';
import { fillOrganisations } from './load/fill-organisations.ts';
import { fillStaff } from './load/fill-staff.ts';
import { fillWork } from './load/fill-work.ts';
import { progressBar } from './progress-bar.ts';

export interface LoadSizes {
  cases: number;
  organisations: number;
  /** Cases of the first organisation. */
  big: number;
  /** Users of the first organisation, in a tree of up to six levels. */
  users: number;
}

/**
 * `handrail load [--cases n] [--organisations n] [--big n] [--users n]`: fills the database with invented cases for measuring, made
 * by SQL in the product's own tables. Refuses a database that holds such a load already. Returns the exit code.
 */
export async function run(args: readonly string[], runtime: Pick<Runtime, 'db'>, io: CommandIo): Promise<number> {
  const sizes = sizesOf(args);
  if (typeof sizes === 'string') {
    io.complain(sizes);
    return 2;
  }
  const progress = progressBar(io);
  return runtime.db.asMigrator(async client => {
    await client.query('set role handrail_owner; set statement_timeout = 0');
    const { rowCount } = await client.query("select from organisations.organisations where code = 'QAAB'");
    if (rowCount) {
      io.complain('This database holds a load already. Load into an empty database.');
      return 1;
    }
    await fillOrganisations(client, sizes);
    await fillStaff(client);
    await fillCases(client, sizes, progress);
    await fillWork(client, sizes, progress);
    io.write(`${sizes.cases} cases in ${sizes.organisations} organisations.`);
    return 0;
  });
}

function sizesOf(args: readonly string[]): LoadSizes | string {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { cases: number, organisations: number, big: number, users: number },
  });
  const cases = Number(values.cases ?? 1_000_000);
  const organisations = Number(values.organisations ?? 200);
  const sizes = {
    cases,
    organisations,
    big: Number(values.big ?? Math.round(cases * 0.3)),
    users: Number(values.users ?? 1000),
  };
  const sound =
    Object.values(sizes).every(size => Number.isInteger(size) && size > 0) && organisations > 1 && sizes.big < cases;
  return sound
    ? sizes
    : 'Sizes are whole numbers; there are at least two organisations, and the first has fewer cases than all.';
}
