import { newId } from '#platform/db/id.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { shippedDefinitions } from './definitions/shipped-definitions.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * Writes the forms Handrail brings along into the database, after migrating and before the first request. Repeating it
 * changes nothing. A version that is used never changes (REF.F1).
 * @throws Error when a shipped definition was changed without a new version
 */
export function installForms(
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  definitions: readonly Questionnaire[] = shippedDefinitions,
): Promise<void> {
  return db.asMigrator(async client => {
    await client.query('begin; set local role handrail_owner');
    try {
      for (const definition of definitions) {
        const { rows } = await client.query<{ same: boolean }>(
          `insert into forms.definitions as d (id, code, version, definition, published_at) values ($1, $2, $3, $4, $5)
           on conflict (code, version) do update set definition = d.definition returning d.definition = $4::jsonb as same`,
          [newId(), definition.name, Number(definition.version), JSON.stringify(definition), clock.now()],
        );
        if (!rows[0]?.same)
          throw new Error(`form ${definition.name} version ${definition.version} was changed: give it a new version`);
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
}
