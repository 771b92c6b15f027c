import { sql } from 'kysely';
import type { z } from 'zod';
import { choicesOf, type ListChoices } from '#modules/lists/index.ts';
import { foldText } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import type { ListColumn } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { query } from '#platform/operation/index.ts';

export interface OrganisationLine {
  id: string;
  code: string;
  name: string;
  domains: readonly string[];
  forms: readonly string[];
}

const words = (text: string): ListColumn => {
  const key = sql`lower(${sql.raw(text)}) collate "C"`;
  return { key, type: 'text', filter: 'text', where: asked => sql`strpos(${key}, ${foldText(asked)}) > 0` };
};

/** Columns of the list of organisations. */
export const organisationListColumns = {
  name: words('o.name'),
  code: words('o.code'),
  domains: words("array_to_string(o.domains, ' ')"),
  forms: words("array_to_string(o.forms, ' ')"),
} as const satisfies Record<string, ListColumn>;

export const organisationListInput = listInput(organisationListColumns, { sort: 'name', direction: 'up' });
type Asked = z.output<typeof organisationListInput>;

/** The organisations of the installation, by name unless asked otherwise, for provider administrators. */
export const listOrganisations = query({
  name: 'organisation.listed',
  actors: ['administrator'],
  input: organisationListInput,
  run: async ({ tx }, asked): Promise<Page<OrganisationLine> & { choices: ListChoices }> => ({
    ...(await pageOfRows(tx, await sortedLines(tx, asked), asked)),
    choices: await choicesOf(tx, 'organisations'),
  }),
});

/** The same as filtered, all of them. */
export const organisationExport = exportOf({
  name: 'organisations',
  actors: ['administrator'],
  input: organisationListInput,
  rows: ({ tx }, asked) => sortedLines(tx, asked),
  shape: (_, rows: OrganisationLine[]) => rows,
});

const sortedLines = async (tx: Tx, asked: Asked): Promise<SortedRows<OrganisationLine>> =>
  sortedRows<OrganisationLine>(organisationListColumns, asked, {
    fields: sql`o.code, o.name, o.domains, o.forms`,
    from: sql`organisations.organisations o`,
    where: [sql`true`, ...(await askedConditions(organisationListColumns, asked.filters, { tx, zone: asked.zone }))],
    id: sql`o.id`,
  });
