import type { VNode } from 'preact';
import { refusalWords } from '#faces/refusal-words.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { readUser, type UserDetails } from '#modules/users/index.ts';
import { ask, Invalid } from '#platform/operation/index.ts';
import { type Say, texts } from './texts.ts';
import type { FormError } from './user-form.view.tsx';
import { type UsersHere, usersHere } from './users-here.ts';

/** What a page that changes a user is made of. */
export interface Changing {
  t: Say;
  details: UserDetails;
  here: UsersHere;
  errors: readonly FormError[];
}

/** Shows a form about the user the address names. */
export async function changePage(
  visit: Visit,
  errors: readonly FormError[],
  make: (changing: Changing) => { title: string; body: VNode } | Promise<{ title: string; body: VNode }>,
): Promise<Reply> {
  const details = await ask(visit.runtime, readUser, visit.actor, { user: visit.params.id });
  const here = usersHere(visit);
  const { title, body } = await make({ t: visit.words(texts), details, here, errors });
  return visit.page(
    { title, body, error: errors.length > 0, backLink: here.at.user(details.user.id), current: here.current },
    { status: errors.length ? 422 : 200 },
  );
}

/** Does it, or answers what is wrong with the form, in words. */
export async function problemsOf(visit: Visit, act: () => Promise<unknown>): Promise<FormError[]> {
  try {
    await act();
    return [];
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return error.problems.map(({ field, message }) => ({
      field: field.split('.').at(-1)!.replace(/^\d+$/, 'nodes'),
      text: refusalWords(visit, message) ?? message,
    }));
  }
}

/** Back to the user, with what was done. */
export async function done(visit: Visit, key: DoneKey): Promise<Reply> {
  const { user } = await ask(visit.runtime, readUser, visit.actor, { user: visit.params.id });
  return visit.redirect(usersHere(visit).at.user(user.id), { notice: visit.words(texts)(key, { name: user.name }) });
}

type DoneKey =
  | 'disabling.done'
  | 'enabling.done'
  | 'unlocking.done'
  | 'activation.done'
  | 'permissions.done'
  | 'place.done'
  | 'positions.done';
