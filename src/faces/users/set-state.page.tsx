import type { Reply, Visit } from '#faces/visit.ts';
import { disableUser, enableUser, unlockUser } from '#modules/users/index.ts';
import { perform } from '#platform/operation/index.ts';
import { InsetText } from '#ui/inset-text.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { changePage, done, problemsOf } from './change-user.ts';
import { type FormError, UserForm } from './user-form.view.tsx';

type What = 'disabling' | 'enabling' | 'unlocking';

const acts: Record<What, typeof disableUser> = {
  disabling: disableUser,
  enabling: enableUser,
  unlocking: unlockUser,
};

/** Asks why before somebody is disabled, enabled or unlocked (ACC.U1), and warns of what they still own (ACC.U2). */
export const askState = (what: What) => (visit: Visit) => page(visit, what, '', []);

/** Does it. */
export const doState =
  (what: What) =>
  async (visit: Visit): Promise<Reply> => {
    const reason = (await visit.form()).get('reason');
    const act = () => perform(visit.runtime, acts[what], visit.actor, { user: visit.params.id, reason });
    const errors = await problemsOf(visit, act);
    return errors.length ? page(visit, what, reason, errors) : done(visit, `${what}.done`);
  };

const page = (visit: Visit, what: What, reason: string, errors: readonly FormError[]) =>
  changePage(visit, errors, ({ t, details: { user, owns }, here }) => {
    const { name } = user;
    const still = owns.open + owns.pending;
    const title = t(`${what}.title`, { name });
    const body = (
      <UserForm
        t={t}
        user={user}
        what={what}
        heading={title}
        here={here}
        reason={reason}
        errors={errors}
        button={t(`${what}.button`)}
        warning={what === 'disabling'}
        before={
          <>
            {what === 'disabling' && still > 0 && (
              <WarningText>{t('disabling.owns', { name, count: still })}</WarningText>
            )}
            <InsetText>{t(`${what}.warning`, { name })}</InsetText>
          </>
        }
      />
    );
    return { title, body };
  });
