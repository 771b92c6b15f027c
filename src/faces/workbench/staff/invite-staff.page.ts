import type { Reply, Visit } from '#faces/visit.ts';
import { installationRoles, inviteStaff, listStaff } from '#modules/accounts/index.ts';
import { ask, type Problem, perform } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { problemsOf } from './act-on-staff.ts';
import { InviteStaff } from './invite-staff.view.tsx';
import { staffPlace, staffUrl } from './list-place.ts';
import { daysOf, noInvitation, type TypedInvitation, typedInvitation } from './role-form.ts';
import { texts } from './texts.ts';

/** Who joins the staff, as what, where and from when (ACC.V1). */
export const askInvitation = (visit: Visit): Promise<Reply> => page(visit, noInvitation);

/** Mails them the link. */
export async function doInvite(visit: Visit): Promise<Reply> {
  const typed = typedInvitation(await visit.form());
  let invited = { account: '', again: false };
  const problems = await problemsOf(async () => {
    const { email, title, givenName, familyName, jobTitle } = typed;
    const said = { email, title, givenName, familyName, jobTitle, locale: typed.locale === 'cy' ? 'cy' : 'en' };
    invited = await perform(visit.runtime, inviteStaff, visit.actor, {
      ...said,
      ...daysOf(typed),
      roles: rolesOf(typed),
    });
  });
  if (problems.length) return page(visit, typed, problems);
  const notice = visit.words(texts)(invited.again ? 'invite.again' : 'invite.done', { email: typed.email });
  return visit.redirect(staffUrl(invited.account), { notice });
}

/** Each role at each organisation ticked, or over the whole service. */
const rolesOf = ({ roles, organisations }: TypedInvitation) =>
  roles.flatMap(role => {
    const places = installationRoles.has(role) || !organisations.length ? [null] : organisations;
    return places.map(organisation => ({ role, organisation }));
  });

async function page(visit: Visit, typed: TypedInvitation, problems: readonly Problem[] = []): Promise<Reply> {
  const t = visit.words(texts);
  const { organisations } = await ask(visit.runtime, listStaff, visit.actor, {});
  const failed = problems.length > 0;
  const errors = failed ? formErrors(visit, problems) : undefined;
  const body = InviteStaff({ t, csrf: visit.csrf, typed, organisations, errors });
  return visit.page(
    { title: t('invite.title'), error: failed, backLink: staffPlace.root, current: 'staff', body },
    failed ? { status: 422 } : {},
  );
}
