import { hiddenOf, referrerOf } from '#faces/employer/referrals/referrer.ts';
import { problemsOf } from '#faces/users/change-user.ts';
import { texts as userTexts } from '#faces/users/texts.ts';
import { errorOf, type FormError } from '#faces/users/user-form.view.tsx';
import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import { everyNode, permissions } from '#modules/organisations/index.ts';
import { approveRequest } from '#modules/shared-services/index.ts';
import { isId } from '#platform/db/id.ts';
import { perform, WrongState } from '#platform/operation/index.ts';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Select } from '#ui/select.tsx';
import { addresses } from './addresses.ts';
import { formPage } from './decide.page.tsx';
import { RequestForm } from './request-form.view.tsx';
import { texts } from './texts.ts';

const parts = ['node', 'location', 'division', 'department'] as const;
type Typed = Record<(typeof parts)[number], string | null> & { permissions: readonly string[] };

/** What somebody may do here and where they stand, before their request is approved. */
export const askApproval = (visit: Visit): Promise<Reply> =>
  page(visit, { ...{ node: null, location: null, division: null, department: null }, permissions: [] });

/** Approves it: the asker is a member from now on. */
export async function doApprove(visit: Visit): Promise<Reply> {
  const { permissions: granted, ...place } = typedIn(await visit.form());
  const given = { request: visit.params.id, permissions: granted, place };
  const errors = await problemsOf(visit, () => perform(visit.runtime, approveRequest, visit.actor, given));
  if (errors.length) return page(visit, { permissions: granted, ...place }, errors);
  return visit.redirect(addresses.request(visit.params.id!), { notice: visit.words(texts)('approval.done') });
}

function typedIn(form: FormFields): Typed {
  const chosen = (name: string) => (isId(form.get(name)) ? form.get(name) : null);
  return {
    ...{ node: chosen('node'), location: chosen('location') },
    ...{ division: chosen('division'), department: chosen('department') },
    permissions: form.all('permissions'),
  };
}

const page = (visit: Visit, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> =>
  formPage(visit, errors, (t, request, places) => {
    if (request.state === 'enrolling') throw new WrongState('service.not_enrolled');
    if (request.state !== 'waiting') throw new WrongState('service.not_waiting');
    const title = t('approval.title', { name: request.name });
    const p = visit.words(userTexts);
    const mine = permissions.filter(each => referrerOf(visit).permissions.includes(each));
    const lists = {
      node: everyNode(places.nodes).map(({ id, line }) => ({ id, name: line.join(' › ') })),
      ...{ location: places.locations, division: places.divisions, department: places.departments },
    };
    const form = (
      <RequestForm
        {...{ t, request, errors, hidden: hiddenOf(visit), title, button: t('approve') }}
        action={addresses.act(request.id, 'approval')}
      >
        <Checkboxes
          name="permissions"
          values={typed.permissions}
          fieldset={{ legend: { text: t('permissions'), classes: 'govuk-fieldset__legend--m' } }}
          hint={t('permissions.hint')}
          items={mine.map(value => ({ value, text: p(`permission.${value}`) }))}
          {...errorOf(errors, 'permissions')}
        />
        {parts.map(name => (
          <Select
            {...{ name, label: t(`place.${name}`), value: typed[name] ?? '', ...errorOf(errors, name) }}
            {...(name === 'node' ? { hint: t('place.node.hint') } : {})}
            items={[
              { value: '', text: t('place.none') },
              ...lists[name].map(({ id, name: text }) => ({ value: id, text })),
            ]}
          />
        ))}
      </RequestForm>
    );
    return { title, form };
  });
