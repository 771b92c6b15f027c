import type { Reply, Visit } from '#faces/visit.ts';
import { permissions } from '#modules/organisations/index.ts';
import { setPermissions } from '#modules/users/index.ts';
import { perform } from '#platform/operation/index.ts';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { changePage, done, problemsOf } from './change-user.ts';
import { type FormError, UserForm } from './user-form.view.tsx';

/** What somebody may do, to change (ACC.U4). */
export const askPermissions = (visit: Visit) => page(visit, undefined, '', []);

/** Sets it. */
export async function doSetPermissions(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const [wanted, reason] = [form.all('permissions'), form.get('reason')];
  const given = { user: visit.params.id, permissions: wanted, reason };
  const errors = await problemsOf(visit, () => perform(visit.runtime, setPermissions, visit.actor, given));
  return errors.length ? page(visit, wanted, reason, errors) : done(visit, 'permissions.done');
}

const page = (visit: Visit, typed: readonly string[] | undefined, reason: string, errors: readonly FormError[]) =>
  changePage(visit, errors, ({ t, details: { user, heldByNobody }, here }) => {
    const title = t('permissions.title', { name: user.name });
    const offered = (value: string) =>
      here.own?.permissions.includes(value) !== false || user.permissions.includes(value);
    const others = permissions
      .filter(value => !offered(value))
      .map(value => t(`permission.${value}`))
      .join(', ');
    const body = (
      <UserForm {...{ t, user, here, reason, errors }} what="permissions" heading={title} button={t('save')}>
        <Checkboxes
          name="permissions"
          values={typed ?? user.permissions}
          fieldset={{ legend: { text: t('permissions.legend'), classes: 'govuk-fieldset__legend--m' } }}
          hint={t(here.provider ? 'permissions.hint.provider' : 'permissions.hint')}
          items={permissions.filter(offered).map(value => ({
            ...{ value, text: t(`permission.${value}`) },
            ...(here.provider && heldByNobody.includes(value) ? { hint: t('permissions.first') } : {}),
          }))}
        />
        {others && <p class="govuk-body">{t('permissions.not_yours', { names: others })}</p>}
      </UserForm>
    );
    return { title, body };
  });
