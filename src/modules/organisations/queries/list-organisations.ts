import { z } from 'zod';
import { sortKey } from '#platform/db/sort-key.ts';
import { query } from '#platform/operation/index.ts';
import type { OrganisationsTables } from '../tables.ts';

export interface OrganisationLine {
  id: string;
  code: string;
  name: string;
  domains: readonly string[];
  forms: readonly string[];
}

/** Every organisation of the installation, by name, for provider administrators. */
export const listOrganisations = query({
  name: 'organisation.listed',
  actors: ['administrator'],
  input: z.object({}),
  run: async ({ tx }): Promise<OrganisationLine[]> => {
    const rows = await tx
      .withTables<OrganisationsTables>()
      .selectFrom('organisations.organisations')
      .select(['id', 'code', 'name', 'domains', 'forms'])
      .execute();
    return rows.sort((a, b) => (sortKey(a.name, a.code) < sortKey(b.name, b.code) ? -1 : 1));
  },
});
