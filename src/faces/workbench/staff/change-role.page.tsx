import type { Reply, Visit } from '#faces/visit.ts';
import { changeRole, endRole, type StaffDetails } from '#modules/accounts/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { defaultZone, formatDate } from '#platform/i18n/format-date.ts';
import { NotVisible, type Problem, perform, WrongState } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { dateParts } from '../date-parts.ts';
import { FormPage } from '../form-page.tsx';
import { doneWith, problemsOf, staffForm } from './act-on-staff.ts';
import { lastDayOf } from './held-roles.view.tsx';
import { staffUrl } from './list-place.ts';
import { Reason, RoleDays } from './role-days.view.tsx';
import { daysOf, type TypedDays, typedDays } from './role-form.ts';
import { memberOf } from './show-staff.page.ts';
import { placeName, roleName } from './staff-words.tsx';
import type { Say } from './texts.ts';

/** From when until when somebody holds a role (ACC.V2). */
export const askDays = (visit: Visit): Promise<Reply> => daysPage(visit, undefined);

/** Changes it; the address names a role of that member of staff. */
export async function doChangeDays(visit: Visit): Promise<Reply> {
  const typed = typedDays(await visit.form());
  const assignment = roleOf(await memberOf(visit), visit).id;
  const given = { assignment, ...daysOf(typed) };
  const problems = await problemsOf(() => perform(visit.runtime, changeRole, visit.actor, given));
  return problems.length ? daysPage(visit, typed, problems) : doneWith(visit, 'change.done');
}

/** Asks why a role ends. */
export const askEnding = (visit: Visit): Promise<Reply> => endingPage(visit, '');

/** Ends it on their next request. */
export async function doEndRole(visit: Visit): Promise<Reply> {
  const reason = (await visit.form()).get('reason');
  const assignment = roleOf(await memberOf(visit), visit).id;
  const problems = await problemsOf(() => perform(visit.runtime, endRole, visit.actor, { assignment, reason }));
  return problems.length ? endingPage(visit, reason, problems) : doneWith(visit, 'end.done');
}

function roleOf(member: StaffDetails, { params }: Visit): StaffDetails['roles'][number] {
  const role = member.roles.find(({ id }) => id === params.assignment);
  if (!role) throw new NotVisible('assignment');
  return role;
}

/** The role that is changed, not over yet. */
function changing(member: StaffDetails, visit: Visit) {
  const role = roleOf(member, visit);
  if (role.time === 'over') throw new WrongState('staff.role_over');
  return role;
}

const captionOf = (t: Say, role: StaffDetails['roles'][number]) =>
  `${roleName(t, role.role)}, ${placeName(t, role.organisationName)}`;

const daysPage = (visit: Visit, typed: TypedDays | undefined, problems: readonly Problem[] = []) =>
  staffForm(visit, problems, ({ t, csrf, member, errors }) => {
    const role = changing(member, visit);
    const first = dayOf(role.from, defaultZone);
    const usual = { from: dateParts(first), lastDay: dateParts(lastDayOf(role)), reason: '' };
    const title = t('change.title', { name: member.name });
    const action = `${staffUrl(member.id)}/roles/${role.id}`;
    const body = (
      <FormPage {...{ heading: title, caption: captionOf(t, role), action, csrf, ...(errors ? { errors } : {}) }}>
        <RoleDays
          {...{ t, errors, typed: typed ?? usual }}
          {...(role.time === 'current' ? { running: formatDate(first, visit.locale) } : {})}
        />
        <Button preventDoubleClick>{t('change.button')}</Button>
      </FormPage>
    );
    return { title, body };
  });

const endingPage = (visit: Visit, reason: string, problems: readonly Problem[] = []) =>
  staffForm(visit, problems, ({ t, csrf, member, errors }) => {
    const role = changing(member, visit);
    const title = t('end.title', { name: member.name });
    const action = `${staffUrl(member.id)}/roles/${role.id}/ending`;
    const shown = { heading: title, caption: captionOf(t, role), lead: t('end.lead'), action, csrf };
    const body = (
      <FormPage {...shown} {...(errors ? { errors } : {})}>
        <Reason {...{ t, value: reason, errors }} />
        <Button variant="warning" preventDoubleClick>
          {t('end.button')}
        </Button>
      </FormPage>
    );
    return { title, body };
  });
