import type { Reply, Visit } from '#faces/visit.ts';
import { mayReopen, reopenCase } from '#modules/cases/index.ts';
import { perform } from '#platform/operation/index.ts';
import { ReasonForm } from '../reason-form.view.tsx';
import { actOn, type CaseForm, showForm } from './case-form.ts';

const form: CaseForm<string> = {
  title: 'reopen.title',
  may: mayReopen,
  draw: ({ t, url, ...page }, why) =>
    ReasonForm({
      ...{ ...page, why, heading: t('reopen.title'), lead: t('reopen.lead'), action: `${url}/reopening` },
      ...{ label: t('why'), hint: t('why.staff'), button: t('reopen.button') },
    }),
};

/** Asks why a closed case opens again. */
export const askReopening = (visit: Visit): Promise<Reply> => showForm(visit, form, () => '');

/** Opens it. */
export async function doReopen(visit: Visit): Promise<Reply> {
  const why = (await visit.form()).get('why');
  const act = () => perform(visit.runtime, reopenCase, visit.actor, { case: visit.params.id, why });
  return actOn(visit, form, why, act, 'reopened.notice');
}
