import type { CaseWorld } from '#test/support/case-world.ts';

/** A further row like one that is there, with some columns otherwise; as the owner of the tables. */
export async function copyRows(
  { sql }: CaseWorld,
  table: string,
  where: Record<string, string>,
  change: Record<string, unknown>,
): Promise<void> {
  const names = Object.keys(where);
  await sql(
    `insert into ${table} select (jsonb_populate_record(t, $1)).* from ${table} t where ${names.map((name, i) => `t.${name} = $${i + 2}`).join(' and ')}`,
    [JSON.stringify(change), ...names.map(name => where[name])],
  );
}
