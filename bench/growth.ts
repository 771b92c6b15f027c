import { selectCase } from '#modules/cases/case-details.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs } from '#platform/operation/index.ts';
import type { Bench, Section } from './bench.ts';
import { scenarios } from './case-list-scenarios.ts';
import { fetchTimed, percentiles } from './timings.ts';

const SMALL = 100_000;
const ROUNDS = 120;

/** How much slower each page is with ten times as many cases; the two databases are asked in turns. */
export async function measureGrowth(bench: Bench): Promise<Section> {
  const small = await bench.ofSize(SMALL);
  try {
    const lines = [];
    for (const page of [...scenarios.slice(0, 5).map(({ name }) => name), 'case page']) {
      const times = await inTurns(page, Math.ceil((ROUNDS * bench.effort) / 100), [small, bench]);
      const [before, after] = times.map(each => percentiles(each).p50) as [number, number];
      lines.push({
        work: page,
        product: `${after.toFixed(1)} ms`,
        floor: `${before.toFixed(1)} ms`,
        ratio: after / before,
        toReach: '× 1.3',
        met: after / before <= 1.3,
      });
    }
    const sizes = [SMALL, bench.cases].map(size => size.toLocaleString('en-GB'));
    return {
      heading: 'Growth',
      about: [`One caller, p50; the floor here is the product itself with ${sizes[0]} cases in place of ${sizes[1]}.`],
      lines,
    };
  } finally {
    await small.close();
  }
}

async function inTurns(page: string, rounds: number, benches: readonly Bench[]): Promise<number[][]> {
  const times: number[][] = benches.map(() => []);
  const addresses = await Promise.all(benches.map(bench => addressOf(bench, page)));
  for (let round = -20; round < rounds; round++)
    for (const [n, address] of addresses.entries()) {
      const { ms } = await fetchTimed(address(round + 20));
      if (round >= 0) times[n]!.push(ms);
    }
  return times;
}

async function addressOf({ product, people, db }: Bench, page: string) {
  const scenario = scenarios.find(({ name }) => name === page);
  if (scenario) {
    const steady = (n: number) => () => ((n * 7919) % 1000) / 1000;
    return (n: number) => ({
      url: `${product.url}/employer/cases?${scenario.address(steady(n))}`,
      headers: people[scenario.caller].headers,
    });
  }
  const { actor, headers } = people['see all'];
  const seen = await inTransaction(db, actingAs(actor), tx =>
    selectCase(tx)
      .where('c.organisation_id', '=', actor.organisation)
      .where('c.restricted', '=', false)
      .where('c.tab', '=', 'open')
      .limit(50)
      .execute(),
  );
  return (n: number) => ({ url: `${product.url}/employer/cases/${seen[n % seen.length]!.id}`, headers });
}
