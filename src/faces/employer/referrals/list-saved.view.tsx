import { fieldsOf } from '#faces/list/list-address.ts';
import type { ListPlace } from '#faces/list/list-place.ts';
import { ListTable } from '#faces/list/list-table.tsx';
import type { FormAbout } from '#modules/forms/index.ts';
import type { ListChoices } from '#modules/lists/index.ts';
import type { Referral, RejectedReferral } from '#modules/referrals/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { type Asked, isFiltered, type Page } from '#platform/list/page-of-rows.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { addresses } from './addresses.ts';
import { rejectedPlace, savedPlace } from './list-places.ts';
import { RejectedReferrals } from './rejected-referrals.view.tsx';
import { savedColumns } from './saved-columns.tsx';
import type { Say } from './texts.ts';

export interface SavedProps {
  t: Say;
  locale: Locale;
  zone: string;
  saved: Listed<Referral>;
  rejected: Listed<RejectedReferral>;
  forms: readonly FormAbout[];
}

interface Listed<Row> {
  state: Asked;
  page: Page<Row> & { choices: ListChoices };
}

/** Unsubmitted referrals, and the block of rejected ones when there are any. */
export function SavedReferrals(props: SavedProps) {
  const { t, saved, rejected } = props;
  return (
    <>
      <PageHeading actions={<Button href={addresses.forms}>{t('saved.make')}</Button>}>{t('saved.title')}</PageHeading>
      {isShown(saved) ? <Drafts {...props} /> : <EmptyState heading={t('saved.none')} drawing="letter" />}
      {isShown(rejected) && <RejectedReferrals {...props} />}
    </>
  );
}

/** A list that nothing was asked of and that has nothing is not shown at all. */
const isShown = ({ state, page }: Listed<unknown>): boolean =>
  page.rows.length > 0 || isFiltered(state) || page.previous !== undefined;

function Drafts(props: SavedProps) {
  const { t, locale, saved, rejected } = props;
  return (
    <ListTable
      place={savedPlace}
      state={saved.state}
      page={saved.page}
      beside={besideOf(rejectedPlace, rejected)}
      columns={[
        ...savedColumns(props),
        { key: 'actions', heading: t('saved.actions'), cell: draft => <Actions t={t} draft={draft} /> },
      ]}
      rowKey={draft => draft.id}
      caption={t('saved.list')}
      empty={<p class="govuk-body">{t('saved.none.filtered')}</p>}
      locale={locale}
      choices={saved.page.choices}
    />
  );
}

/** The state of the other list on the page, as far as it is not the usual one. */
export const besideOf = (place: ListPlace, { state }: Listed<unknown>): Record<string, string> =>
  fieldsOf({ ...place, always: '' }, state);

function Actions({ t, draft }: { t: Say; draft: Referral }) {
  const of = <span class="govuk-visually-hidden"> {draft.employeeName || t('tasks.unnamed')}</span>;
  return (
    <>
      <a class="govuk-link" href={addresses.referral(draft.id)}>
        {t('saved.continue')}
        {of}
      </a>{' '}
      <a class="govuk-link" href={addresses.deletion(draft.id)}>
        {t('saved.delete')}
        {of}
      </a>
    </>
  );
}
