import { h } from 'preact';
import type { Reply, Visit } from '#faces/visit.ts';
import { readSignOn, saveSignOn, trySignOn } from '#modules/accounts/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { inputOf, savedForm, type Typed, typedOf } from './settings.form.ts';
import { SettingsView } from './settings.view.tsx';
import { texts } from './texts.ts';

const addressOf = (visit: Visit): string => `/workbench/organisations/${visit.params.id}/single-sign-on`;

/** An organisation's own sign-in: what it needs to be told, how it is set up, and whether it works (ACC.S7). */
export const showSettings = (visit: Visit): Promise<Reply> => page(visit);

/** Saves it. */
export async function doSave(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = typedOf(form);
  try {
    const input = inputOf(typed, form.get('clientSecret').trim(), visit.params.id!);
    await perform(visit.runtime, saveSignOn, visit.actor, input);
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    throw error;
  }
  return visit.redirect(addressOf(visit), { notice: visit.words(texts)('saved') });
}

/** Tries the connection as it is saved; what was found stands on the page. */
export async function doTry(visit: Visit): Promise<Reply> {
  await visit.form();
  const tried = await trySignOn(visit.runtime, visit.actor, visit.params.id!);
  const t = visit.words(texts);
  return visit.redirect(addressOf(visit), { notice: t(tried.fits ? 'tried.fits' : 'tried.fails') });
}

async function page(visit: Visit, typed?: Typed, problems: readonly Problem[] = []): Promise<Reply> {
  const t = visit.words(texts);
  const details = await ask(visit.runtime, readSignOn, visit.actor, { organisation: visit.params.id });
  const failed = problems.length > 0;
  const trial = details.settings?.trial;
  const body = h(SettingsView, {
    ...{ t, csrf: visit.csrf, action: addressOf(visit), details, typed: typed ?? savedForm(details) },
    ...(trial ? { triedAt: formatDateTime(trial.at, visit.locale, visit.zone) } : {}),
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  return visit.page(
    {
      ...{ title: t('title'), error: failed, current: 'organisations', body },
      backLink: `/workbench/organisations/${visit.params.id}`,
    },
    failed ? { status: 422 } : {},
  );
}
