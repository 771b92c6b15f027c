import { newId } from '#platform/db/id.ts';
import { type Admin, post, signInAdministrator } from './administrator.ts';
import type { Bench, Line, Section } from './bench.ts';
import { inWords, percentiles } from './timings.ts';

const ROUNDS = 40;

/** A branch with every case of the big organisation beneath it, moved from one top position to another and back (ACC.O4). */
export async function measureNodeMove(bench: Bench): Promise<Section> {
  const tree = await plantBranch(bench);
  const admin = await signInAdministrator(bench.db);
  try {
    const times: Record<'look' | 'move' | 'bareLook' | 'bareMove', number[]> = {
      ...{ look: [], move: [], bareLook: [], bareMove: [] },
    };
    const rounds = Math.max(4, Math.ceil((ROUNDS * bench.effort) / 100));
    for (let round = -2; round < rounds; round++) {
      const to = round % 2 === 0 ? tree.second : tree.first;
      const taken = { ...(await overHttp(bench, admin, tree, to)), ...(await bare(bench, admin, tree, to)) };
      if (round >= 0) for (const name of Object.keys(times) as (keyof typeof times)[]) times[name].push(taken[name]);
    }
    return {
      heading: 'Moving a position',
      about: [
        `A branch of ${tree.nodes} positions with ${tree.cases.toLocaleString('en-GB')} cases beneath, from one top position to another, each held by ten: what would change, then the move, as pages over HTTP, against the same statements alone in a transaction of the administrator. Cases are counted per owner already, so the work grows with positions and owners, not with cases. Milliseconds, p50 / p95 / p99.`,
      ],
      lines: [line('whose sight changes', times.look, times.bareLook), line('the move', times.move, times.bareMove)],
    };
  } finally {
    await tree.putBack();
  }
}

function line(work: string, product: readonly number[], floor: readonly number[]): Line {
  const [page, alone] = [percentiles(product), percentiles(floor)];
  return {
    ...{ work, product: inWords(page), floor: inWords(alone), ratio: page.p50 / alone.p50 },
    ...{ toReach: 'p95 200', met: page.p95 <= 200 },
  };
}

interface Tree {
  organisation: string;
  branch: string;
  first: string;
  second: string;
  nodes: number;
  cases: number;
  putBack(): Promise<void>;
}

/** Puts every loaded position below one, which stands below the first of two; the tree as it was comes back at the end. */
async function plantBranch({ db }: Bench): Promise<Tree> {
  const [branch, first, second] = [newId(), newId(), newId()];
  const asOwner = (
    work: (query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>) => unknown,
  ) =>
    db.asMigrator(async client => {
      await client.query('begin; set local role handrail_owner');
      await work(async (text, values = []) => (await client.query(text, values)).rows);
      await client.query('commit');
    });
  let organisation = '';
  let [nodes, cases] = [0, 0];
  await asOwner(async query => {
    organisation = String((await query("select id from organisations.organisations where code = 'QAAB'"))[0]!.id);
    await query('drop table if exists organisations.nodes_before');
    await query(
      'create table organisations.nodes_before as select * from organisations.nodes where organisation_id = $1',
      [organisation],
    );
    await query(
      `insert into organisations.nodes (organisation_id, id, parent_id, name, path, depth) values
        ($1, $2::uuid, null, 'First', $2::uuid || '/', 0), ($1, $3::uuid, null, 'Second', $3::uuid || '/', 0), ($1, $4::uuid, $2::uuid, 'Branch', $2::uuid || '/' || $4::uuid || '/', 1)`,
      [organisation, first, second, branch],
    );
    await query(
      `update organisations.nodes set parent_id = $3::uuid, path = $2::uuid || '/' || $3::uuid || '/' || id || '/', depth = 2
       where organisation_id = $1 and id <> all ($4::uuid[])`,
      [organisation, first, branch, [first, second, branch]],
    );
    await query(
      `insert into accounts.node_holders (organisation_id, node_id, membership_id)
       select $1, case when n % 2 = 0 then $2::uuid else $3::uuid end, id from (
         select id, row_number() over (order by id) n from accounts.memberships where organisation_id = $1 and not 'see_all' = any (permissions) limit 20) m`,
      [organisation, first, second],
    );
    const [count] = await query('select count(*)::int nodes from organisations.nodes_before');
    const [owned] = await query(
      "select sum(n)::int cases from cases.case_counts where organisation_id = $1 and audience = 'employer' and tab <> 'none'",
      [organisation],
    );
    [nodes, cases] = [Number(count!.nodes), Number(owned!.cases)];
  });
  const putBack = () =>
    asOwner(async query => {
      await query(
        `update organisations.nodes n set parent_id = b.parent_id, path = b.path, depth = b.depth
         from organisations.nodes_before b where b.organisation_id = n.organisation_id and b.id = n.id`,
      );
      await query('delete from accounts.node_holders where node_id = any ($1::uuid[])', [[first, second]]);
      await query('delete from organisations.nodes where organisation_id = $1 and id = any ($2::uuid[])', [
        ...[organisation, [branch, first, second]],
      ]);
      await query('drop table organisations.nodes_before');
    });
  return { organisation, branch, first, second, nodes, cases, putBack: async () => void (await putBack()) };
}

async function overHttp({ product }: Bench, admin: Admin, { organisation, branch }: Tree, to: string) {
  const url = `${product.url}/workbench/organisations/${organisation}/hierarchy/${branch}/place`;
  const look = await post(admin, url, { to, look: 'yes' }, 200);
  const seen = /name="seen" value="([^"]+)"/.exec(look.text)?.[1] ?? '';
  const move = await post(admin, url, { to, seen, reason: 'Measured' }, 303);
  return { look: look.ms, move: move.ms };
}

/** The statements of the pages with nothing around them; the move is rolled back. */
async function bare({ db }: Bench, { account }: Admin, { organisation, branch, first, second }: Tree, there: string) {
  const to = there === first ? second : first;
  const client = await db.pool.connect();
  try {
    const begun = performance.now();
    await client.query(`begin; set local role handrail_administrator; set local app.account_id = '${account}'`);
    const sight = 'select membership, name, cases from app.sight_of_node_move($1, $2, $3)';
    const { rowCount } = await client.query(sight, [organisation, branch, to]);
    if (!rowCount) throw new Error('nobody’s sight would change: the floor measures nothing');
    const looked = performance.now();
    const { rows } = await client.query('select path from organisations.nodes where organisation_id = $1 and id = $2', [
      ...[organisation, branch],
    ]);
    const path: string = rows[0].path;
    await client.query(
      `update organisations.nodes set path = $2::text || substr(path, $3), parent_id = case when id = $4 then $5::uuid else parent_id end
       where organisation_id = $1 and path >= $6 and path < $6 || 'g'`,
      [organisation, `${to}/${branch}/`, path.length + 1, branch, to, path],
    );
    return { bareLook: looked - begun, bareMove: performance.now() - begun };
  } finally {
    await client.query('rollback');
    client.release();
  }
}
