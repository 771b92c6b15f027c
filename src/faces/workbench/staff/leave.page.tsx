import type { Reply, Visit } from '#faces/visit.ts';
import { type Holding, leave, readLeaving } from '#modules/leaving/index.ts';
import { isId } from '#platform/db/id.ts';
import { ask, type Problem, perform } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import { doneWith, problemsOf, staffForm } from './act-on-staff.ts';
import { staffUrl } from './list-place.ts';
import { Reason } from './role-days.view.tsx';
import type { Say } from './texts.ts';

type To = Readonly<Record<string, readonly string[]>>;

/** What somebody who leaves holds, and who gets it (ACC.V4). */
export const askLeaving = (visit: Visit): Promise<Reply> => page(visit, {}, '');

/** Hands over and ends their time on the staff. */
export async function doLeave(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const keys = form.names().filter(name => name.startsWith('to.'));
  const to = Object.fromEntries(keys.map(name => [name.slice(3), form.all(name).filter(isId)]));
  const reason = form.get('reason');
  const given = { account: visit.params.id, to, reason };
  const problems = await problemsOf(() => perform(visit.runtime, leave, visit.actor, given));
  return problems.length ? page(visit, to, reason, problems) : doneWith(visit, 'leaving.done');
}

const page = (visit: Visit, to: To, reason: string, problems: readonly Problem[] = []) => {
  const fields = problems.map(each => (each.field === 'reason' ? each : { ...each, field: `to.${each.field}` }));
  return staffForm(visit, fields, async ({ t, csrf, member, errors }) => {
    const { name } = member;
    const { holdings } = await ask(visit.runtime, readLeaving, visit.actor, { account: member.id });
    const title = t('leaving.title', { name });
    const shown = { heading: title, caption: member.username, lead: t('leaving.lead', { name }), csrf };
    const body = (
      <FormPage {...shown} action={`${staffUrl(member.id)}/leaving`} {...(errors ? { errors } : {})}>
        {holdings.length === 0 && <InsetText>{t('leaving.nothing', { name })}</InsetText>}
        {holdings.map(holding => (
          <Receivers {...{ t, name, holding, errors, values: to[holding.key] ?? [] }} />
        ))}
        <Reason {...{ t, value: reason, errors }} />
        <Button variant="warning" preventDoubleClick>
          {t('leaving.button')}
        </Button>
      </FormPage>
    );
    return { title, body };
  });
};

interface ReceiversProps {
  t: Say;
  name: string;
  holding: Holding;
  values: readonly string[];
  errors: FormErrors | undefined;
}

const NUMBERS_SHOWN = 12;

function Receivers({ t, name, holding, values, errors }: ReceiversProps) {
  const { kind, items, organisation, receivers, key } = holding;
  const legend = t(`leaving.${kind}`, { count: items.length, organisation: organisation.name });
  const labels = items.map(item => item.label).filter(Boolean);
  const numbers = labels.slice(0, NUMBERS_SHOWN).join(', ') + (labels.length > NUMBERS_SHOWN ? ' …' : '');
  if (!receivers.length)
    return (
      <InsetText>
        <h2 class="govuk-heading-m" id={`to.${key}`}>
          {legend}
        </h2>
        {t('leaving.nobody', { name })}
      </InsetText>
    );
  return (
    <Checkboxes
      name={`to.${key}`}
      values={values}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--m' } }}
      hint={t('leaving.to', { numbers })}
      items={receivers.map(each => ({
        value: each.id,
        text: <span dir="auto">{each.name}</span>,
        ...(each.jobTitle ? { hint: each.jobTitle } : {}),
      }))}
      {...errorOf(errors, `to.${key}`)}
    />
  );
}
