import type { Reply, Visit } from '#faces/visit.ts';
import { disableStaff, enableStaff, reinviteStaff } from '#modules/accounts/index.ts';
import { type Problem, perform } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { FormPage } from '../form-page.tsx';
import { doneWith, problemsOf, staffForm } from './act-on-staff.ts';
import { staffUrl } from './list-place.ts';
import { Reason } from './role-days.view.tsx';

type What = 'disabling' | 'enabling' | 'invitation';
const acts = { disabling: disableStaff, enabling: enableStaff, invitation: reinviteStaff } as const;

/** Asks why somebody is disabled, enabled or invited again (ACC.V1). */
export const askStanding =
  (what: What) =>
  (visit: Visit): Promise<Reply> =>
    page(visit, what, '');

/** Does it. */
export const doStanding =
  (what: What) =>
  async (visit: Visit): Promise<Reply> => {
    const reason = (await visit.form()).get('reason');
    const given = { account: visit.params.id, reason };
    const problems = await problemsOf(() => perform(visit.runtime, acts[what], visit.actor, given));
    return problems.length ? page(visit, what, reason, problems) : doneWith(visit, `${what}.done`);
  };

const page = (visit: Visit, what: What, reason: string, problems: readonly Problem[] = []) =>
  staffForm(visit, problems, ({ t, csrf, member, errors }) => {
    const { name, email } = member;
    const title = t(`${what}.title`, { name });
    const action = `${staffUrl(member.id)}/${what}`;
    const shown = { heading: title, caption: member.username, lead: t(`${what}.lead`, { name, email }), action, csrf };
    const body = (
      <FormPage {...shown} {...(errors ? { errors } : {})}>
        <Reason {...{ t, value: reason, errors }} />
        <Button preventDoubleClick {...(what === 'disabling' ? { variant: 'warning' as const } : {})}>
          {t(`${what}.link`)}
        </Button>
      </FormPage>
    );
    return { title, body };
  });
