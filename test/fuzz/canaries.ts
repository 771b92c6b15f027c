import type { Caller } from '#test/isolation/callers.ts';
import type { World } from '#test/isolation/world.ts';

/** What must not reach whom. */
export interface Canaries {
  /** Rows that carry a mark. */
  rows: number;
  /** The marks and ids that stand in an answer to this caller and must not. `asked`: what the caller wrote themselves. */
  sungTo(caller: Caller, answer: string, asked: string): string[];
}

const personal =
  /^(given_name|family_name|name|employee_name|display_name|title|job_title|position|personal_email|work_email|email|address|text|note|body|label|telephone|phone|payroll_number|manager_name|location|department|division|national_insurance|nhs_number|preferred_name)$/;
const foreigners = new Set<Caller>(['foreigner', 'foreignClinician', 'otherLinkVisitor']);
const serveBoth = new Set<Caller>(['administrator', 'twoOrganisations']);

/**
 * Writes a mark of its own into every personal text of both organisations' rows, so that one word of the wrong one anywhere is noticed; the
 * ids of the second organisation's rows are watched for as well. A caller of one organisation must not be sung to by the other.
 * @param hidden watch also for the restricted and the confidential case, whose readers are known as long as nothing is changed
 */
export async function seedCanaries(world: World, hidden: boolean): Promise<Canaries> {
  const { northfold, saltmarsh } = world.people;
  const rows = (await mark(world, northfold, 'Brambleholt')) + (await mark(world, saltmarsh, 'Quillfeather'));
  const ids = { northfold: await idsOf(world, northfold), saltmarsh: await idsOf(world, saltmarsh) };
  await world.cases.sql(
    `update cases.cases set given_name = 'Hedgewarden', family_name = 'Hedgewarden', name_key = 'hedgewarden' where id = any ($1)`,
    [[world.objects.restrictedCase!.id, world.objects.confidentialCase!.id]],
  );
  const seesHidden = new Set<Caller>(['owner', 'recipient', 'triage', 'nurse', 'physiotherapist', 'caseAdministrator']);
  return {
    rows,
    sungTo(caller, answer, asked) {
      if (serveBoth.has(caller)) return [];
      const theirs = foreigners.has(caller);
      const words = [
        theirs ? 'Brambleholt' : 'Quillfeather',
        ...(!hidden || seesHidden.has(caller) ? [] : ['Hedgewarden']),
      ];
      const sung = words.filter(word => answer.includes(word));
      const foreign = theirs ? ids.northfold : ids.saltmarsh;
      for (const [id] of answer.matchAll(uuid)) if (foreign.has(id) && !asked.includes(id)) sung.push(id);
      return sung;
    },
  };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const columnsOf = (world: World, type: string) =>
  world.cases.sql(
    `select c.table_schema as schema, c.table_name as table, c.column_name as column from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.data_type = $1 and c.is_generated = 'NEVER' and exists (select from information_schema.columns o where o.table_schema = c.table_schema
        and o.table_name = c.table_name and o.column_name = 'organisation_id')`,
    [type],
  );

async function mark(world: World, organisation: string, word: string): Promise<number> {
  let marked = 0;
  for (const { schema, table, column } of await columnsOf(world, 'text')) {
    if (!personal.test(String(column))) continue;
    const set = `update ${schema}.${table} set ${column} = $2 || coalesce(' ' || nullif(${column}, ''), '') where organisation_id = $1 returning 1`;
    marked += (await world.cases.sql(set, [organisation, word])).length;
  }
  return marked;
}

async function idsOf(world: World, organisation: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const { schema, table, column } of await columnsOf(world, 'uuid')) {
    // A request to work for an organisation is of both: of who asks, and of whom they ask.
    if (column !== 'id' || `${schema}.${table}` === 'shared_services.requests') continue;
    for (const { id } of await world.cases.sql(`select id from ${schema}.${table} where organisation_id = $1`, [
      organisation,
    ]))
      ids.add(String(id));
  }
  return ids;
}
