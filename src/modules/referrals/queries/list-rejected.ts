import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { choicesOf, type ListChoices } from '#modules/lists/index.ts';
import { foldText } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { beginning, calendarDay, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { type EmployerActor, query, type ReadScope } from '#platform/operation/index.ts';
import { referralFrom } from '../load-referral.ts';
import type { Referral } from '../referral.ts';
import type { ReferralsTables } from '../tables.ts';

/** A rejected referral, as the block in Saved referrals shows it (REF.L4). */
export interface RejectedReferral {
  id: string;
  referral: Referral;
  givenName: string;
  familyName: string;
  position: string;
  postcode: string;
  /** The draft on the right form that was begun from it. */
  continuedAs?: string;
}

const words = (key: RawBuilder<unknown>): ListColumn => ({
  ...{ key: sql`lower(${key}) collate "C"`, type: 'text', filter: 'text' },
  where: asked => sql`strpos(lower(${key}), ${foldText(asked)}) > 0`,
});

/** Columns of the list of rejected referrals; who it is about stands in the case. */
export const rejectedColumns = {
  given: words(sql`c.given_name`),
  family: beginning(sql`c.name_key`),
  position: words(sql`c.position`),
  postcode: words(sql`c.postcode`),
  reason: oneOf(sql`coalesce(r.rejected_reason, '') collate "C"`),
  text: words(sql`coalesce(r.rejected_text, '')`),
  deletes: calendarDay(sql`coalesce(r.deletes_on::text, '') collate "C"`),
} as const satisfies Record<string, ListColumn>;

export const rejectedInput = listInput(rejectedColumns, { sort: 'deletes', direction: 'down' });
export type RejectedInput = z.output<typeof rejectedInput>;

/** The acting membership's rejected referrals, the newest rejection first unless asked otherwise; kept thirty days. */
export const listRejected = query({
  name: 'referrals.rejected',
  actors: ['employer'],
  input: rejectedInput,
  async run({ tx, actor }, input): Promise<Page<RejectedReferral> & { choices: ListChoices }> {
    const page = await pageOfRows(tx, await sortedRejected(tx, actor, input), input);
    return { ...page, rows: await describe({ tx, actor }, page.rows), choices: await choicesOf(tx, 'rejected') };
  },
  reads: ({ rows }) =>
    rows.length ? { act: 'referrals.listed', values: { referrals: rows.map(({ id }) => id) } } : undefined,
});

/** The same as filtered, all of them. */
export const rejectedExport = exportOf({
  name: 'rejected_referrals',
  actors: ['employer'],
  input: rejectedInput,
  rows: ({ tx, actor }, input) => sortedRejected(tx, actor, input),
  shape: describe,
});

type Row = Selectable<ReferralsTables['referrals.referrals']> & {
  givenName: string;
  familyName: string;
  position: string;
  postcode: string;
};

const sortedRejected = async (tx: Tx, actor: EmployerActor, input: RejectedInput): Promise<SortedRows<Row>> =>
  sortedRows<Row>(rejectedColumns, input, {
    fields: sql`r.*, c.given_name as "givenName", c.family_name as "familyName", c.position, c.postcode`,
    from: sql`referrals.referrals r join cases.cases c on c.organisation_id = r.organisation_id and c.id = r.case_id`,
    where: [
      sql`r.organisation_id = ${actor.organisation} and r.owner_id = ${actor.membership} and r.state = 'rejected' and r.removed_at is null`,
      ...(await askedConditions(rejectedColumns, input.filters, { tx, zone: input.zone })),
    ],
    id: sql`r.id`,
  });

type Scope = Pick<ReadScope<EmployerActor>, 'tx' | 'actor'>;

async function describe(scope: Scope, rows: readonly Row[]): Promise<RejectedReferral[]> {
  const begun = await draftsFrom(
    scope,
    rows.flatMap(row => (row.suggested_form && row.case_id) || []),
  );
  return rows.map(row => {
    const { id, givenName, familyName, position, postcode } = row;
    const next = row.suggested_form && row.case_id ? begun.get(row.case_id) : undefined;
    return {
      ...{ id, referral: referralFrom(row), givenName, familyName, position, postcode },
      ...(next ? { continuedAs: next } : {}),
    };
  });
}

/** The drafts the acting membership began from these cases. */
async function draftsFrom({ tx, actor }: Scope, cases: readonly string[]): Promise<Map<string, string>> {
  if (!cases.length) return new Map();
  const rows = await tx
    .withTables<ReferralsTables>()
    .selectFrom('referrals.referrals')
    .select(['id', 're_referral_of'])
    .where('organisation_id', '=', actor.organisation)
    .where('author_id', '=', actor.membership)
    .where('state', '=', 'draft')
    .where('re_referral_of', 'in', [...cases])
    .execute();
  return new Map(rows.map(row => [row.re_referral_of!, row.id]));
}
