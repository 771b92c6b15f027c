import { z } from 'zod';
import { Invalid, operation } from '#platform/operation/index.ts';
import { organisationFile } from '../import/organisation-file.ts';
import type { OrganisationsTables } from '../tables.ts';
import { newVerificationCode } from '../verification-code.ts';
import { mayEdit } from './may-edit.ts';

const { code, name, domains, forms } = organisationFile.shape;
const said = (field: string, schema: z.ZodType<unknown>) =>
  z.unknown().refine(value => schema.safeParse(value).success, `organisation.${field}_wrong`);

const input = z
  .object({
    /** Made by the form, so that pressing twice makes one organisation. */
    organisation: z.uuid(),
    code: said('code', code),
    name: said('name', name),
    domains: said('domains', domains),
    forms: said('forms', forms),
  })
  .transform(({ organisation, ...rest }) => ({
    organisation,
    file: organisationFile.pick({ code: true, name: true, domains: true, forms: true }).parse(rest),
  }));

/**
 * Makes an organisation with a verification code of its own; everything else takes its default (ACC.O1, ACC.O3). The same form again
 * changes nothing. @throws Invalid, also when the short code is another's
 */
export const createOrganisation = operation({
  act: 'organisation.created',
  actors: ['administrator'],
  input,
  load: async ({ tx }, { organisation, file }) => ({
    there: await tx
      .withTables<OrganisationsTables>()
      .selectFrom('organisations.organisations')
      .select('code')
      .where('id', '=', organisation)
      .executeTakeFirst(),
    file,
  }),
  policy: mayEdit,
  async run(scope, { there, file }, { organisation }): Promise<{ created: boolean }> {
    const object = { organisation, object: { kind: 'organisation', id: organisation } };
    if (there) {
      scope.audit({ act: 'organisation.created', ...object, values: { again: true } });
      return { created: false };
    }
    const row = {
      ...{ id: organisation, ...file, verification_code: newVerificationCode(), verification_code_version: 1 },
      ...{ next_number: 1, revision: 1, created_at: scope.now },
    };
    const made = await scope.tx
      .withTables<{ 'organisations.organisations': typeof row }>()
      .insertInto('organisations.organisations')
      .values(row)
      .onConflict(on => on.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw new Invalid([{ field: 'code', message: 'organisation.code_taken' }]);
    scope.audit({ act: 'organisation.created', ...object, values: { to: file } });
    return { created: true };
  },
});
