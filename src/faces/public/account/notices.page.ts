import { h } from 'preact';
import {
  changePreferences,
  digestHour,
  offeredKinds,
  type Preferences,
  readPreferences,
  type TypedPreferences,
} from '#modules/notices/index.ts';
import { ask, Invalid } from '#platform/operation/index.ts';
import { refusalWords } from '../../refusal-words.ts';
import type { FormFields, Reply, Visit } from '../../visit.ts';
import { type FieldErrors, toldErrors } from '../field-errors.ts';
import { noticeTexts } from './notice-texts.ts';
import { NoticesView } from './notices.view.tsx';
import { changeOf, ownAccount } from './own.ts';
import { texts } from './texts.ts';

/** `/account/notices`: what is mailed at once, once a day, or not at all, and the quiet hours (NOT.5). */
export async function showNotices(visit: Visit): Promise<Reply> {
  const kept = await ask(visit.runtime, readPreferences, visit.actor, { account: visit.identity!.account.id });
  return page(visit, asTyped(kept));
}

export async function postNotices(visit: Visit): Promise<Reply> {
  await ownAccount(visit);
  const form = await visit.form();
  const typed = typedIn(visit, form);
  try {
    await changePreferences(visit.runtime, { ...changeOf(visit, form), typed });
    return visit.redirect('/account', { notice: visit.words(noticeTexts)('saved') });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const told = error.problems.map(({ field, message, values }) => ({
      ...{ field, text: refusalWords(visit, message, values) ?? message },
    }));
    return page(visit, typed, toldErrors(told));
  }
}

const offered = (visit: Visit) => offeredKinds(visit.identity!.account.kind, visit.locale);

const typedIn = (visit: Visit, form: FormFields): TypedPreferences => ({
  choices: Object.fromEntries(offered(visit).map(({ kind, choices }) => [kind, form.get(kind) || choices[0]!])),
  ...{ quietFrom: form.get('quietFrom').slice(0, 100), quietUntil: form.get('quietUntil').slice(0, 100) },
});

const asTyped = ({ choices, quiet }: Preferences): TypedPreferences => ({
  choices: Object.fromEntries(Object.entries(choices).map(([kind, choice]) => [kind, choice ?? 'at_once'])),
  ...{ quietFrom: quiet ? clock(quiet.from) : '', quietUntil: quiet ? clock(quiet.until) : '' },
});

const two = (n: number) => String(n).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

async function page(visit: Visit, typed: TypedPreferences, errors?: FieldErrors): Promise<Reply> {
  const { details, hasPasskey } = await ownAccount(visit);
  const t = visit.words(noticeTexts);
  const body = h(NoticesView, {
    ...{ t, account: visit.words(texts), csrf: visit.csrf, kinds: offered(visit), typed, digestHour },
    ...{ zone: details.zone.replaceAll('_', ' '), passkey: hasPasskey, ...(errors ? { errors } : {}) },
  });
  const content = { title: t('title'), error: Boolean(errors), backLink: '/account', body };
  return visit.page(content, { status: errors ? 422 : 200 });
}
