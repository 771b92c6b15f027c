import { z } from 'zod';
import { organisationOf, permissions } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';

/** For which organisation a list of people is brought, and which permissions it may name. */
export const readImportPlace = query({
  name: 'users.import_place',
  actors: ['employer', 'administrator'],
  input: z.object({ organisation: z.uuid() }),
  async run({ tx, actor }, { organisation: id }) {
    const { name, registrationPermissions: usual } = await organisationOf(tx, id);
    const grantable = actor.kind === 'employer' ? actor.permissions : permissions;
    return { organisation: { id, name }, grantable, usual };
  },
});
