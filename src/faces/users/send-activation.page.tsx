import type { Reply, Visit } from '#faces/visit.ts';
import { sendActivation } from '#modules/users/index.ts';
import { perform, WrongState } from '#platform/operation/index.ts';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { changePage, done, problemsOf } from './change-user.ts';
import { errorOf, type FormError, UserForm } from './user-form.view.tsx';

interface Typed {
  email?: string;
  reason: string;
}

/** Asks for the right address of a user who waits to be activated, or only why a dormant one gets a link (ACC.R7, ACC.S8). */
export const askActivation = (visit: Visit): Promise<Reply> => page(visit, { reason: '' }, []);

/** Sends a fresh activation link. */
export async function doSendActivation(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { ...(form.has('email') ? { email: form.get('email') } : {}), reason: form.get('reason') };
  const act = () => perform(visit.runtime, sendActivation, visit.actor, { user: visit.params.id, ...typed });
  const errors = await problemsOf(visit, act);
  return errors.length ? page(visit, typed, errors) : done(visit, 'activation.done');
}

const page = (visit: Visit, { email, reason }: Typed, errors: readonly FormError[]) =>
  changePage(visit, errors, ({ t, details: { user }, here }) => {
    const { name, state } = user;
    if (state !== 'pending' && state !== 'dormant') throw new WrongState('user.no_activation');
    const title = t('activation.title', { name });
    const body = (
      <UserForm
        {...{ t, user, what: 'activation', heading: title, here, reason, errors, button: t('activation.button') }}
        before={<InsetText>{t(`activation.${state}`)}</InsetText>}
      >
        {state === 'pending' && (
          <Input
            {...{ name: 'email', label: t('activation.email'), hint: t('activation.email.hint'), type: 'email' }}
            {...{ value: email ?? user.email, autocomplete: 'off', spellcheck: false, attributes: { maxlength: 254 } }}
            {...errorOf(errors, 'email')}
          />
        )}
      </UserForm>
    );
    return { title, body };
  });
