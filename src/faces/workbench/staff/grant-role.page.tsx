import type { Reply, Visit } from '#faces/visit.ts';
import { grantRole, listStaff, staffRoles } from '#modules/accounts/index.ts';
import { ask, type Problem, perform } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { errorOf, FormPage } from '../form-page.tsx';
import { doneWith, problemsOf, staffForm } from './act-on-staff.ts';
import { Organisations } from './invite-staff.view.tsx';
import { staffUrl } from './list-place.ts';
import { RoleDays } from './role-days.view.tsx';
import { daysOf, noGrant, type TypedGrant, typedGrant } from './role-form.ts';
import { roleName } from './staff-words.tsx';

/** Which role, where and from when (ACC.V2). */
export const askGrant = (visit: Visit): Promise<Reply> => page(visit, noGrant);

/** Grants it. */
export async function doGrant(visit: Visit): Promise<Reply> {
  const typed = typedGrant(await visit.form());
  const { role, organisations } = typed;
  const given = { account: visit.params.id, role, organisations, ...daysOf(typed) };
  const problems = await problemsOf(() => perform(visit.runtime, grantRole, visit.actor, given));
  return problems.length ? page(visit, typed, problems) : doneWith(visit, 'grant.done');
}

const page = (visit: Visit, typed: TypedGrant, problems: readonly Problem[] = []) =>
  staffForm(visit, problems, async ({ t, csrf, member, errors }) => {
    const { organisations } = await ask(visit.runtime, listStaff, visit.actor, {});
    const title = t('grant.title', { name: member.name });
    const roles = staffRoles.map(value => ({ value, text: roleName(t, value) }));
    const body = (
      <FormPage
        {...{ heading: title, caption: member.username, lead: t('roles.hint'), csrf }}
        {...{ action: `${staffUrl(member.id)}/roles`, ...(errors ? { errors } : {}) }}
      >
        <Select
          name="role"
          label={{ text: t('role.label'), classes: 'govuk-label--m' }}
          value={typed.role}
          items={[{ value: '', text: t('role.choose') }, ...roles]}
          {...errorOf(errors, 'role')}
        />
        <Organisations {...{ t, organisations, errors }} values={typed.organisations} />
        <RoleDays {...{ t, typed, errors }} />
        <Button preventDoubleClick>{t('grant.button')}</Button>
      </FormPage>
    );
    return { title, body };
  });
