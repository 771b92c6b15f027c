import type { QueueDatabase } from './queue-database.ts';

const senders = ['gate', 'employer', 'person', 'clinician', 'case_administrator', 'administrator', 'worker'];

/** Lets every acting role put a job into its own transaction, and nothing more: it can neither read nor change the jobs that wait. */
export async function grantSending(queue: QueueDatabase): Promise<void> {
  const { rows } = await queue.executeSql(
    `select r as role from unnest($1::text[]) r where not (has_schema_privilege(r, 'pgboss', 'usage')
      and has_table_privilege(r, 'pgboss.job_common', 'insert') and has_column_privilege(r, 'pgboss.job_common', 'id', 'select')
      and has_table_privilege(r, 'pgboss.queue', 'select'))`,
    [senders.map(role => `handrail_${role}`)],
  );
  if (!rows.length) return;
  const roles = rows.map(row => row.role).join(', ');
  // Two processes that start at once would step on each other's grants.
  await queue.executeSql(`begin; select pg_advisory_xact_lock(hashtext('handrail queue grants'));
    grant usage on schema pgboss to ${roles};
    grant insert, select (id) on pgboss.job_common to ${roles};
    grant select on pgboss.queue to ${roles}; commit`);
}
