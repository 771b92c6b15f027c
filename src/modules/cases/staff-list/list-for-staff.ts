import { sql } from 'kysely';
import type { z } from 'zod';
import { choicesOf, type ListChoices } from '#modules/lists/index.ts';
import { type Organisation, organisationsOf } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Condition } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows } from '#platform/list/page-of-rows.ts';
import type { StaffActor } from '#platform/operation/index.ts';
import { servedOrganisations } from '../served-organisations.ts';
import { notOwn } from './own-cases.ts';
import { type StaffColumn, staffColumns } from './staff-columns.ts';
import { type BareRow, type StaffCaseRow, staffCases } from './staff-rows.ts';

/** What every list of cases for staff can be asked, in its usual order. */
export const staffListInput = (direction: 'up' | 'down') => listInput(staffColumns, { sort: 'received', direction });
export type StaffListInput = z.output<ReturnType<typeof staffListInput>>;

export interface StaffCasePage extends Page<StaffCaseRow> {
  me: string;
  /** Those served, by name: the choices of the filter. */
  organisations: Organisation[];
  choices: ListChoices;
}

interface Wanted {
  tab: 'pending' | 'open' | 'closed';
  mine: boolean;
}

/** The cases of the organisations served on one tab, never one's own (ACC.X3, ACC.V4), as asked for. */
export async function sortedForStaff(
  tx: Tx,
  asked: StaffListInput,
  { tab, mine }: Wanted,
): Promise<SortedRows<BareRow>> {
  const conditions: Condition[] = [
    sql`c.tab = ${tab}`,
    await notOwn(tx),
    ...(await askedConditions(staffColumns, asked.filters, { tx, zone: asked.zone })),
  ];
  return staffCases({
    sort: asked.sort as StaffColumn,
    mine: mine || asked.filters.claimed === 'mine',
    conditions,
  });
}

/** One page of them, with names. */
export async function pageForStaff(
  tx: Tx,
  actor: StaffActor,
  asked: StaffListInput,
  { list, ...wanted }: Wanted & { list: string },
): Promise<StaffCasePage> {
  const page = await pageOfRows(tx, await sortedForStaff(tx, asked, wanted), asked);
  const organisations = await served(tx);
  return {
    ...page,
    rows: await nameRows(tx, page.rows, organisations),
    me: actor.account,
    organisations,
    choices: await choicesOf(tx, list),
  };
}

/** The organisations served, by name. */
export const served = async (tx: Tx): Promise<Organisation[]> => organisationsOf(tx, await servedOrganisations(tx));

/** The rows with the names of their organisations and of who has them. */
export async function nameRows(
  tx: Tx,
  rows: readonly BareRow[],
  organisations: readonly Organisation[],
): Promise<StaffCaseRow[]> {
  const staff = await staffNames(tx, [...new Set(rows.flatMap(row => row.claimedBy ?? []))]);
  return rows.map(row => ({
    ...row,
    organisationName: organisations.find(({ id }) => id === row.organisation)?.name ?? '',
    claimedName: (row.claimedBy && staff.get(row.claimedBy)) ?? null,
  }));
}

async function staffNames(tx: Tx, accounts: readonly string[]): Promise<Map<string, string>> {
  if (!accounts.length) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, app.staff_name(id) as name from unnest(${accounts}::uuid[]) a (id)`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
