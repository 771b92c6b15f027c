import { ChooseOwner } from '#faces/employer/cases/choose-owner.view.tsx';
import type { Reply, Visit } from '#faces/visit.ts';
import { reassignAll } from '#modules/reassignment/index.ts';
import { findColleagues } from '#modules/sharing/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { WarningText } from '#ui/warning-text.tsx';
import { changePage, problemsOf } from './change-user.ts';
import { texts } from './texts.ts';
import { errorOf, type FormError, UserForm } from './user-form.view.tsx';
import { usersHere } from './users-here.ts';

interface Typed {
  words: string;
  to: string;
  reason: string;
}

/** Who gets everything somebody owns, and why (ACC.U3). */
export const askReassignAll = (visit: Visit) => page(visit, { words: '', to: '', reason: '' }, []);

/** Gives it, or finds further colleagues. */
export async function doReassignAll(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { words: form.get('words').slice(0, 200), to: form.get('to'), reason: form.get('reason') };
  if (form.has('look')) return page(visit, typed, []);
  let moved = { cases: 0, referrals: 0 };
  const errors = await problemsOf(visit, async () => {
    moved = await perform(visit.runtime, reassignAll, visit.actor, { ...typed, from: visit.params.id });
  });
  if (errors.length) return page(visit, typed, errors);
  const t = visit.words(texts);
  const notice = moved.cases || moved.referrals ? t('cases.done', { cases: moved.cases }) : t('cases.nothing');
  return visit.redirect(usersHere(visit).at.user(visit.params.id!), { notice });
}

const page = (visit: Visit, typed: Typed, errors: readonly FormError[]) =>
  changePage(visit, errors, async ({ t, details: { user }, here }) => {
    const title = t('cases.title', { name: user.name });
    const asked = { words: typed.words, also: typed.to, me: true };
    const found = await ask(visit.runtime, findColleagues, visit.actor, asked);
    const body = (
      <UserForm
        {...{ t, user, here, errors }}
        reason={typed.reason}
        what="cases"
        heading={title}
        button={t('cases.link')}
        warning
        before={<WarningText>{t('cases.warning')}</WarningText>}
      >
        <ChooseOwner
          locale={visit.locale}
          words={typed.words}
          to={typed.to}
          found={found}
          owner={user.id}
          error={errorOf(errors, 'to')}
        />
      </UserForm>
    );
    return { title, body };
  });
