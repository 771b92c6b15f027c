import { h } from 'preact';
import { changeDetails, type OwnAccount, type OwnDetails } from '#modules/accounts/index.ts';
import { Invalid } from '#platform/operation/index.ts';
import type { FormFields, Reply, Visit } from '../../visit.ts';
import { type FieldErrors, fieldErrors } from '../field-errors.ts';
import { DetailsView } from './details.view.tsx';
import { changeOf, ownAccount } from './own.ts';
import { texts } from './texts.ts';

/** `/account/details`: names, address, language and time zone. */
export async function showDetails(visit: Visit): Promise<Reply> {
  const own = await ownAccount(visit);
  return page(visit, own, own.details);
}

export async function postDetails(visit: Visit): Promise<Reply> {
  const own = await ownAccount(visit);
  const form = await visit.form();
  const typed = typedIn(form, own.details);
  try {
    const { locale } = await changeDetails(visit.runtime, { ...changeOf(visit, form), fields: typed });
    // The language that was chosen counts from the next page on, whatever was chosen in this browser before.
    const cookies = [{ name: 'language', value: locale, maxAge: 31_536_000 }];
    return visit.redirect('/account', { cookies, notice: visit.words(texts)('saved') });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, own, typed, fieldErrors(visit, error.problems));
    throw error;
  }
}

const typedIn = (form: FormFields, details: OwnDetails) =>
  Object.fromEntries(Object.keys(details).map(name => [name, form.get(name).slice(0, 1000)])) as unknown as OwnDetails;

function page(visit: Visit, own: OwnAccount, details: OwnDetails, errors?: FieldErrors): Reply {
  const t = visit.words(texts);
  const body = h(DetailsView, {
    ...{ t, csrf: visit.csrf, own, details },
    ...(errors ? { errors } : {}),
  });
  const title = t('details.change');
  return visit.page({ title, error: Boolean(errors), backLink: '/account', body }, { status: errors ? 422 : 200 });
}
