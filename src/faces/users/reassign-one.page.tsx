import { ChooseOwner } from '#faces/employer/cases/choose-owner.view.tsx';
import type { Reply, Visit } from '#faces/visit.ts';
import { reassignByNumber } from '#modules/reassignment/index.ts';
import { findColleagues } from '#modules/sharing/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { Input } from '#ui/input.tsx';
import { changePage, problemsOf } from './change-user.ts';
import { texts } from './texts.ts';
import { errorOf, type FormError, UserForm } from './user-form.view.tsx';
import { usersHere } from './users-here.ts';

interface Typed {
  number: string;
  words: string;
  to: string;
  reason: string;
}

/** Which case of a user goes to whom, and why (ACC.U3); for who sees no case, and was told its number. */
export const askReassignOne = (visit: Visit) => page(visit, { number: '', words: '', to: '', reason: '' }, []);

/** Gives it, or finds further colleagues. */
export async function doReassignOne(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const said = { number: form.get('number'), to: form.get('to'), reason: form.get('reason') };
  const typed = { ...said, words: form.get('words').slice(0, 200) };
  if (form.has('look')) return page(visit, typed, []);
  let number = '';
  const errors = await problemsOf(visit, async () => {
    const given = { ...said, from: visit.params.id };
    number = (await perform(visit.runtime, reassignByNumber, visit.actor, given)).reference;
  });
  if (errors.length) return page(visit, typed, errors);
  const notice = visit.words(texts)('one_case.done', { number });
  return visit.redirect(usersHere(visit).at.user(visit.params.id!), { notice });
}

const page = (visit: Visit, typed: Typed, errors: readonly FormError[]) =>
  changePage(visit, errors, async ({ t, details: { user }, here }) => {
    const title = t('one_case.title', { name: user.name });
    const found = await ask(visit.runtime, findColleagues, visit.actor, { words: typed.words, also: typed.to });
    const body = (
      <UserForm
        {...{ t, user, here, errors, heading: title }}
        reason={typed.reason}
        what="one-case"
        button={t('one_case.link')}
      >
        <Input
          name="number"
          label={t('one_case.number')}
          hint={t('one_case.number.hint')}
          value={typed.number}
          classes="govuk-input--width-20"
          {...errorOf(errors, 'number')}
        />
        <ChooseOwner
          {...{ locale: visit.locale, words: typed.words, to: typed.to, found, owner: user.id }}
          error={errorOf(errors, 'to')}
        />
      </UserForm>
    );
    return { title, body };
  });
