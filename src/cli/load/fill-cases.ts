import type pg from 'pg';
import type { LoadSizes } from '../load.ts';
import type { Progress } from '../progress-bar.ts';
import { idOf } from './fill-organisations.ts';
import { STAFF } from './fill-staff.ts';

type Client = pg.PoolClient | pg.Client;

const BATCH = 50_000;

/** The cases, in batches; indexes are made afterwards when there are many, then the planner is told what is there. */
export async function fillCases(client: Client, sizes: LoadSizes, progress: Progress): Promise<void> {
  await prepare(client);
  const indexes = sizes.cases > BATCH ? await dropIndexes(client) : [];
  const steps = Math.ceil(sizes.cases / BATCH) + indexes.length + 1;
  let step = 0;
  for (let from = 1; from <= sizes.cases; from += BATCH) {
    progress.show(step++ / steps, `${from - 1} cases`);
    await client.query(casesSql(sizes, from, Math.min(from + BATCH - 1, sizes.cases)));
  }
  for (const index of indexes) {
    progress.show(step++ / steps, index.split(' on ')[0]!.toLowerCase());
    await client.query(index);
  }
  progress.show(step / steps, 'statistics');
  for (const table of [
    'cases.cases',
    'cases.case_counts',
    'accounts.memberships',
    'organisations.nodes',
    'sharing.shares',
  ])
    await client.query(`vacuum analyze ${table}`);
  await client.query(`update organisations.organisations o set next_number = n + 1
    from (select organisation_id, max(number) n from cases.cases group by 1) c where c.organisation_id = o.id`);
}

async function prepare(client: Client): Promise<void> {
  const parts = [
    'smi',
    'th',
    'jon',
    'es',
    'tay',
    'lor',
    'bro',
    'wn',
    'wil',
    'son',
    'ev',
    'ans',
    'tho',
    'mas',
    'rob',
    'ert',
    'wal',
    'ker',
  ];
  const more = [
    'har',
    'ris',
    'gre',
    'en',
    'hal',
    'cla',
    'rke',
    'mar',
    'tin',
    'jac',
    'kso',
    'woo',
    'dle',
    'kel',
    'ly',
    'mor',
    'gan',
    'pat',
  ];
  await client.query('select setseed(0.42)');
  await client.query(`create temp table load_name as
    with part as (select s, i from unnest(array['${[...parts, ...more].join("','")}']) with ordinality x (s, i))
    select row_number() over (order by md5(n)) - 1 as i, initcap(n) as n from (
      select distinct a.s || b.s || coalesce(c.s, '') as n from part a, part b, (select s from part where i % 8 = 0 union all select null) c) d`);
  await client.query('create unique index on load_name (i)');
  await client.query(
    'create temp table load_owners as select org, organisation_id, array_agg(id order by k) as ids, array_agg(name order by k) as names, array_agg(sort_key order by k) as keys from load_user group by 1, 2',
  );
  await client.query('create unique index on load_owners (org); analyze load_name; analyze load_owners');
}

/** Everything about the cases but what the constraints need, to be made again when they are in. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = 'cases.cases'::regclass and not exists (select from pg_constraint where conindid = i.indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

function casesSql({ cases, big, organisations }: LoadSizes, from: number, to: number): string {
  return `
  with drawn as materialized (
    select g, case when (g * 7919::bigint) % ${cases} < ${big} then 1 else 2 + floor(power(random(), 1.7) * ${organisations - 1})::int end as org,
      random() r1, random() r2, random() r3, random() r4, random() r5, random() r6, random() r7,
      date_trunc('milliseconds', timestamptz '2018-01-01Z' + interval '2900 days' * (g::float8 / ${cases}) + interval '20 days' * random()) as received
    from generate_series(${from}, ${to}) g),
  placed as (
    select d.*, o.organisation_id, o.ids, o.names, o.keys, 1 + floor(power(r2, case when d.org = 1 then 1.3 else 1 end) * array_length(o.ids, 1))::int as who,
      case when r6 < greatest(0.02, 1.05 - 6.0 * (${cases} - g) / ${cases}) then
        (array['pending_triage', 'awaiting_information', 'triaged', 'appointment_booked', 'awaiting_consent', 'report_in_preparation', 'on_hold', 'awaiting_employee_response', 'released'])[1 + floor(power(r7, 0.6) * 8.99)::int]
        when r7 < 0.97 then 'closed' else 'rejected' end as status,
      1 + floor(r3 * 12)::int as division_, 1 + floor(power(r4, 2) * 80)::int as location_, 1 + floor(power(r5, 1.5) * 150)::int as department_,
      case when r5 < 0.05 then (received + interval '400 days')::date end as recall
    from drawn d join load_owners o using (org))
  insert into cases.cases (organisation_id, id, number, reference, form_code, owner_id, author_id, tab, status, status_since, given_name, family_name,
    date_of_birth, employee_email_key, personal_email, payroll_number, position, division, location, department, name_key, division_key, location_key,
    department_key, owner_key, owner_name, recall_on, recall_key, restricted, received_at, accepted_at, closed_at, closed_reason,
    claimed_by, claimed_at, claimed_key)
  select p.organisation_id, ${idOf("'case' || p.g", '(extract(epoch from p.received) * 1000)')}, p.g, 'Q/' || form || '/' || lpad(p.g::text, 4, '0'), form,
    p.ids[who], p.ids[who], case when status like 'awaiting_info%' or status = 'pending_triage' then 'pending' when status = 'closed' then 'closed' when status = 'rejected' then 'none' else 'open' end,
    status, p.received, 'Given' || p.g % 997, s.n, date '1955-01-01' + (p.r1 * 18000)::int, 'case' || p.g || '@home.example', 'case' || p.g || '@home.example', 'P' || p.g, 'Officer',
    'Division ' || division_, 'Location ' || location_, 'Department ' || department_, lower(s.n) || ' given' || lpad((p.g % 997)::text, 8, '0'),
    'division ' || lpad(division_::text, 8, '0'), 'location ' || lpad(location_::text, 8, '0'), 'department ' || lpad(department_::text, 8, '0'),
    p.keys[who], p.names[who], recall, coalesce(recall::text, ''), p.r4 < 0.002, p.received,
    case when status not in ('pending_triage', 'awaiting_information', 'rejected') then p.received + interval '1 day' end,
    case when status = 'closed' then p.received + interval '60 days' end, case when status = 'closed' then 'advice_given' end,
    staff.id, case when staff.id is not null then p.received + interval '1 day' end, coalesce(staff.key, '')
  from placed p join load_name s on s.i = floor(power(p.r1, 1.5) * (select count(*) from load_name))::int
    cross join lateral (select (array['OM', 'IHR1', 'WA'])[1 + floor(p.r7 * 2.99)::int] as form) f
    left join load_staff staff on staff.k = 1 + p.g % ${STAFF} and status <> 'rejected' and (status not in ('pending_triage', 'awaiting_information') or p.g % 2 = 0)`;
}
