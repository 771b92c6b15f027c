import type { FaceColumn } from '#faces/list/list-table.tsx';
import type { Referral } from '#modules/referrals/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { SavedProps } from './list-saved.view.tsx';

type About = Pick<SavedProps, 't' | 'locale' | 'zone' | 'forms'>;

/** The columns of saved referrals (REF.L1), as they are shown, filtered and exported. */
export function savedColumns({ t, locale, zone, forms }: About): FaceColumn<Referral>[] {
  const nameOf = (code: string) => forms.find(form => form.code === code)?.name ?? code;
  const unnamed = t('tasks.unnamed');
  return [
    {
      ...{ key: 'employee', heading: t('saved.employee'), text: draft => draft.employeeName || unnamed },
      cell: draft => <span dir="auto">{draft.employeeName || unnamed}</span>,
    },
    {
      ...{ key: 'form', heading: t('saved.form'), text: draft => nameOf(draft.formCode) },
      options: forms.map(({ code, name }) => ({ value: code, text: name })),
    },
    {
      ...{ key: 'started', heading: t('saved.started'), text: draft => formatDate(draft.createdAt, locale, zone) },
      day: draft => dayOf(draft.createdAt, zone),
    },
    {
      ...{ key: 'changed', heading: t('saved.changed'), text: draft => formatDate(draft.changedAt, locale, zone) },
      day: draft => dayOf(draft.changedAt, zone),
    },
    {
      ...{ key: 'done', heading: t('saved.done') },
      text: ({ stepsDone, stepsTotal }) => t('saved.of', { done: stepsDone, total: stepsTotal }),
    },
    {
      ...{ key: 'deletes', heading: t('saved.deletes') },
      text: draft => (draft.deletesOn ? formatDate(draft.deletesOn, locale) : ''),
      day: draft => draft.deletesOn,
    },
  ];
}
