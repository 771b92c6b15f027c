import type pg from 'pg';
import type { LoadSizes } from '../load.ts';

type Client = pg.PoolClient | pg.Client;

/** An id that looks like the product's own (version 7), the same for the same text; `$ms` in milliseconds. */
export const idOf = (text: string, ms = '1700000000000') =>
  `(lpad(to_hex((${ms})::bigint), 12, '0') || '7' || substr(md5(${text}), 1, 3) || '8' || substr(md5(${text}), 4, 15))::uuid`;

/** Users of each organisation but the first. */
const SMALL = 40;

/** Organisations, a tree of positions with one user at each, who holds it, and two shares a user. */
export async function fillOrganisations(client: Client, sizes: LoadSizes): Promise<void> {
  await client.query('begin; select setseed(0.42)');
  await client.query(
    `insert into organisations.organisations (id, code, name, verification_code, domains, forms, created_at)
     select ${idOf("'organisation' || g")}, 'Q' || chr(65 + g / 676) || chr(65 + g / 26 % 26) || chr(65 + g % 26), 'Organisation ' || g,
       'LOAD-' || g, '{people.example}', '{OM,IHR1,WA}', '2018-01-01Z' from generate_series(1, $1::int) g`,
    [sizes.organisations],
  );
  await client.query(`create temp table load_user on commit preserve rows as
    select o.g as org, k, case when k = 1 then null when o.g = 1 then (k + 2) / 4 else (k + 1) / 3 end as above,
      ${idOf("'organisation' || o.g")} as organisation_id, ${idOf("'node' || o.g || '/' || k")} as node_id,
      ${idOf("'member' || o.g || '/' || k")} as id, ${idOf("'account' || o.g || '/' || k")} as account_id,
      'Person ' || k as name, 'person ' || lpad(k::text, 8, '0') as sort_key
    from generate_series(1, ${sizes.organisations}) o (g), lateral generate_series(1, case when o.g = 1 then ${sizes.users} else ${SMALL} end) k`);
  await client.query(`insert into organisations.nodes (organisation_id, id, parent_id, name, path, depth)
    with recursive tree as (
      select org, k, organisation_id, node_id, null::uuid as parent_id, node_id || '/' as path, 0 as depth from load_user where above is null
      union all select u.org, u.k, u.organisation_id, u.node_id, t.node_id, t.path || u.node_id || '/', t.depth + 1
        from tree t join load_user u on u.org = t.org and u.above = t.k)
    select organisation_id, node_id, parent_id, 'Position ' || k, path, depth from tree order by depth`);
  await client.query(`insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, given_name, family_name, state, created_at)
    select account_id, 'employer', name_, name_, name_, name_ || '@people.example', name_ || '@people.example', 'Person', k::text, 'active', '2018-01-01Z'
    from (select *, 'load' || org || '-' || k as name_ from load_user) u`);
  await client.query(`insert into accounts.memberships (organisation_id, id, account_id, node_id, permissions, state, display_name, sort_key, created_at)
    select organisation_id, id, account_id, node_id, case when k = 2 then '{refer,see_all}'::text[] else '{refer}' end, 'active', name, sort_key, '2018-01-01Z' from load_user`);
  await client.query(
    'insert into accounts.node_holders (organisation_id, node_id, membership_id) select organisation_id, node_id, id from load_user',
  );
  await client.query(`insert into sharing.shares (organisation_id, id, owner_id, with_id, created_at)
    select distinct on (a.id, b.id) a.organisation_id, ${idOf("'share' || a.id || n")}, a.id, b.id, '2018-01-01Z'::timestamptz
    from load_user a, generate_series(1, 2) n, lateral (select (a.k * 7 + n * 13) % 40 + 1 as k) pick
      join load_user b on b.k = pick.k where b.org = a.org and b.id <> a.id`);
  await client.query('commit');
}
