import { h } from 'preact';
import { isEmailAddress, signOnOfAddress } from '#modules/accounts/index.ts';
import { ask } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { toldErrors } from '../field-errors.ts';
import { localPath } from '../local-path.ts';
import { setOff } from './set-off.ts';
import { AddressView } from './sign-on.view.tsx';
import { texts } from './texts.ts';

/** `/sign-in/organisation`: the work address says which organisation's sign-in it is. */
export async function showAddress(visit: Visit): Promise<Reply> {
  return page(visit, { next: localPath(visit.query.get('next')), email: '' });
}

/** Only the domain is looked at, so that an address with an account is answered as one without. */
export async function postAddress(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const t = visit.words(texts);
  const typed = { next: localPath(form.get('next')), email: form.get('email').trim().slice(0, 254) };
  if (!isEmailAddress(typed.email)) return page(visit, typed, t(typed.email ? 'address.wrong' : 'address.missing'));
  const found = await ask(visit.runtime, signOnOfAddress, visit.actor, { email: typed.email });
  if (found === 'none') return page(visit, typed, t('address.none'));
  if (found === 'several') return page(visit, typed, t('address.several'));
  return setOff(visit, { ...found, next: typed.next, scripted: form.get('scripted') === '1' });
}

function page(visit: Visit, typed: { next: string; email: string }, problem?: string): Reply {
  const t = visit.words(texts);
  const errors = problem ? toldErrors([{ field: 'email', text: problem }]) : undefined;
  const body = h(AddressView, { t, csrf: visit.csrf, ...typed, ...(errors ? { errors } : {}) });
  return visit.page(
    { title: t('title'), error: Boolean(errors), backLink: '/sign-in', body },
    { status: errors ? 422 : 200 },
  );
}
