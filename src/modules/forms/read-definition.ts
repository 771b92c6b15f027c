import type { Database } from '#platform/db/database.ts';
import { NotVisible, type ReadScope, type Scope } from '#platform/operation/index.ts';
import type { Questionnaire } from './questionnaire.ts';

/** The module's own table. */
export type FormsTables = {
  'forms.definitions': { id: string; code: string; version: number; definition: Questionnaire; published_at: Date };
};

// A version never changes, so what was read once stays true.
const known = new WeakMap<Database, Map<string, Questionnaire>>();

/** One version of a form. @throws NotVisible when there is none */
export async function definitionOf(
  { tx, runtime }: Scope | ReadScope,
  code: string,
  version: number,
): Promise<Questionnaire> {
  const kept = known.get(runtime.db) ?? new Map<string, Questionnaire>();
  known.set(runtime.db, kept);
  const key = `${code}|${version}`;
  const before = kept.get(key);
  if (before) return before;
  const row = await tx
    .withTables<FormsTables>()
    .selectFrom('forms.definitions')
    .select('definition')
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw new NotVisible('form definition');
  kept.set(key, row.definition);
  return row.definition;
}

/** The newest version of each of these forms, in the order of the codes; a form that is not there is left out. */
export async function newestDefinitions(
  scope: Scope | ReadScope,
  codes: readonly string[],
): Promise<readonly Questionnaire[]> {
  if (codes.length === 0) return [];
  const rows = await scope.tx
    .withTables<FormsTables>()
    .selectFrom('forms.definitions')
    .select(({ fn }) => ['code', fn.max('version').as('version')])
    .where('code', 'in', [...codes])
    .groupBy('code')
    .execute();
  const found = rows.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
  const definitions: Questionnaire[] = [];
  for (const { code, version } of found) definitions.push(await definitionOf(scope, code, version));
  return definitions;
}
