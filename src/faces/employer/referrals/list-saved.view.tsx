import type { FormAbout } from '#modules/forms/index.ts';
import type { Referral, RejectedReferral } from '#modules/referrals/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { type DataColumn, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { addresses } from './addresses.ts';
import type { SavedState } from './list-saved.page.ts';
import { RejectedReferrals } from './rejected-referrals.view.tsx';
import type { Say } from './texts.ts';

export interface SavedProps {
  t: Say;
  locale: Locale;
  zone: string;
  state: SavedState;
  drafts: readonly Referral[];
  /** Where the next page begins. */
  more?: readonly [string, string];
  rejected: readonly RejectedReferral[];
  forms: readonly FormAbout[];
}

/** Unsubmitted referrals, and the block of rejected ones when there are any. */
export function SavedReferrals(props: SavedProps) {
  const { t, drafts, state, rejected } = props;
  const filtered = state.employee !== '' || state.form !== '' || state.after !== undefined;
  return (
    <>
      <PageHeading actions={<Button href={addresses.forms}>{t('saved.make')}</Button>}>{t('saved.title')}</PageHeading>
      {drafts.length === 0 && !filtered ? (
        <EmptyState heading={t('saved.none')} drawing="letter" />
      ) : (
        <Drafts {...props} />
      )}
      {rejected.length > 0 && <RejectedReferrals {...props} />}
    </>
  );
}

function Drafts(props: SavedProps) {
  const { t, state, drafts, more } = props;
  return (
    <DataTable
      id="saved"
      caption={t('saved.list')}
      columns={columnsOf(props)}
      rows={drafts}
      rowKey={draft => draft.id}
      sort={{ by: state.sort, direction: state.direction === 'asc' ? 'ascending' : 'descending' }}
      sortHref={(sort, dir) => hrefOf(state, { sort, dir })}
      filters={{
        action: addresses.saved,
        fields: { sort: state.sort, dir: state.direction === 'asc' ? 'ascending' : 'descending' },
        ...(state.employee || state.form ? { clearHref: addresses.saved } : {}),
      }}
      empty={<p class="govuk-body">{t('saved.none.filtered')}</p>}
      {...(state.after ? { previous: hrefOf(state, {}) } : {})}
      {...(more ? { next: hrefOf(state, { after: more[0], id: more[1] }) } : {})}
    />
  );
}

function hrefOf(state: SavedState, more: Record<string, string>): string {
  const { sort, direction, employee, form } = state;
  const said = { sort, dir: direction === 'asc' ? 'ascending' : 'descending', employee, form, ...more };
  return `${addresses.saved}?${new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''))}`;
}

function columnsOf({ t, locale, zone, state, forms }: SavedProps): DataColumn<Referral>[] {
  const nameOf = (code: string) => forms.find(form => form.code === code)?.name ?? code;
  return [
    {
      key: 'employee',
      heading: t('saved.employee'),
      cell: draft => <span dir="auto">{draft.employeeName || t('tasks.unnamed')}</span>,
      filter: { type: 'text', name: 'employee', value: state.employee },
    },
    {
      key: 'form',
      heading: t('saved.form'),
      cell: draft => nameOf(draft.formCode),
      filter: {
        type: 'select',
        name: 'form',
        value: state.form,
        options: forms.map(({ code, name }) => ({ value: code, text: name })),
      },
    },
    { key: 'started', heading: t('saved.started'), cell: draft => formatDate(draft.createdAt, locale, zone) },
    { key: 'changed', heading: t('saved.changed'), cell: draft => formatDate(draft.changedAt, locale, zone) },
    {
      key: 'done',
      heading: t('saved.done'),
      cell: ({ stepsDone, stepsTotal }) => t('saved.of', { done: stepsDone, total: stepsTotal }),
    },
    {
      key: 'deletes',
      heading: t('saved.deletes'),
      cell: draft => (draft.deletesOn ? formatDate(draft.deletesOn, locale) : ''),
    },
    { key: 'actions', heading: t('saved.actions'), sortable: false, cell: draft => <Actions t={t} draft={draft} /> },
  ];
}

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
