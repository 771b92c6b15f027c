import type pg from 'pg';
import type { LoadSizes } from '../load.ts';
import type { Progress } from '../progress-bar.ts';
import { idOf } from './fill-organisations.ts';
import { STAFF } from './fill-staff.ts';

type Client = pg.PoolClient | pg.Client;

/** What stands beside the cases: tasks, referrals that are saved or were rejected, and what people were told. */
export async function fillWork(client: Client, sizes: LoadSizes, progress: Progress): Promise<void> {
  const parts = {
    tasks: tasks(sizes),
    'saved referrals': drafts(sizes),
    'rejected referrals': rejected,
    notices: notices(sizes),
  };
  for (const [index, [name, statements]] of Object.entries(parts).entries()) {
    progress.show(index / 4, name);
    for (const statement of statements) await client.query(statement);
  }
  for (const table of [
    'tasks.tasks',
    'referrals.referrals',
    'notices.notices',
    'notices.deliveries',
    'accounts.accounts',
  ])
    await client.query(`vacuum analyze ${table}`);
}

/** One for every ten cases; one in ten of them waits, and a third of those is somebody's. */
const tasks = ({ cases }: LoadSizes) => [
  `insert into tasks.tasks (organisation_id, id, kind, desk, subject_kind, subject_id, label, priority, due_on, state, claimed_by, claimed_at, created_at)
    select c.organisation_id, ${idOf("'task' || c.number")}, (array['notice_failed', 'letter_check', 'letter_correction'])[1 + c.number % 3],
      'clinician', 'case', c.id, c.reference, c.number % 3, case when c.number % 4 > 0 then (c.received_at + interval '5 days')::date end,
      case when c.number % 100 > 0 then 'done' when c.number % 300 = 0 then 'claimed' else 'open' end,
      case when c.number % 300 = 0 then s.id end, case when c.number % 300 = 0 then c.received_at end, c.received_at
    from cases.cases c join load_staff s on s.k = 1 + c.number / 300 % ${STAFF} where c.number <= ${cases} and c.number % 10 = 0`,
];

/** One for every twenty cases; somebody who began a thousand and never came back is among the authors. */
const drafts = ({ cases }: LoadSizes) => [
  `insert into referrals.referrals (organisation_id, id, form_code, form_version, author_id, owner_id, state, employee_name, employee_key,
     steps_done, steps_total, created_at, changed_at, deletes_on)
    select organisation_id, ${idOf("'draft' || g")}, (array['OM', 'IHR1', 'WA'])[1 + g % 3], 1, who, who, 'draft', 'Name ' || g,
      'name ' || lpad(g::text, 8, '0'), g % 7, 7, at, at, (at + interval '30 days')::date
    from (select g, o.organisation_id, o.ids[case when g % 20 = 0 then 1 else 1 + g % array_length(o.ids, 1) end] as who,
        timestamptz '2026-01-01Z' + interval '1 minute' * g as at
      from generate_series(1, ${Math.ceil(cases / 20)}) g join load_owners o on o.org = 1 + g % 4) d`,
];

const rejected = [
  `insert into referrals.referrals (organisation_id, id, form_code, form_version, author_id, owner_id, state, case_id, case_reference,
     created_at, changed_at, submitted_at, rejected_at, rejected_reason, rejected_text, deletes_on)
    select c.organisation_id, ${idOf("'rejected' || c.number")}, c.form_code, 1, c.owner_id, c.owner_id, 'rejected', c.id, c.reference,
      c.received_at, c.received_at, c.received_at, c.received_at + interval '1 day', 'duplicate', 'Sent twice.', (c.received_at + interval '31 days')::date
    from cases.cases c where c.tab = 'none'`,
];

/** One for every four cases, to whoever owns the case. */
const notices = ({ cases }: LoadSizes) => {
  const from = `from cases.cases c join accounts.memberships m on m.organisation_id = c.organisation_id and m.id = c.owner_id where c.number <= ${cases} and c.number % 4 = 0`;
  return [
    `insert into notices.notices (id, organisation_id, kind, account_id, reference, created_at)
      select ${idOf("'notice' || c.number")}, c.organisation_id, 'submitted', m.account_id, jsonb_build_object('number', c.reference), c.received_at ${from}`,
    `insert into notices.deliveries (id, notice_id, organisation_id, channel, message_id, state, created_at, sent_at)
      select ${idOf("'delivery' || c.number")}, ${idOf("'notice' || c.number")}, c.organisation_id, 'email', 'load-' || c.number, 'sent', c.received_at, c.received_at ${from}`,
  ];
};
