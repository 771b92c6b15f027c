import { texts as faceTexts } from '#faces/texts.ts';
import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import { createOrganisation } from '#modules/organisations/index.ts';
import { isId, newId } from '#platform/db/id.ts';
import { Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { organisationPlace } from './list-place.ts';
import { NewOrganisation } from './new-organisation.view.tsx';
import { offeredForms } from './settings/edit-section.page.ts';
import { texts } from './texts.ts';

/** Asks for what an organisation needs to begin with (ACC.O3). */
export async function askNew(visit: Visit): Promise<Reply> {
  const kept = await visit.kept();
  return kept ? page(visit, kept.fields, [], visit.words(faceTexts)('kept.note')) : page(visit);
}

/** Makes it; pressed twice, it is the same one. */
export async function makeNew(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const key = form.get('key');
  const organisation = isId(key) ? key : newId(visit.now.getTime());
  const lines = form.get('domains').split(/[\n,;]/);
  const given = {
    ...{ organisation, code: form.get('code'), name: form.get('name'), forms: form.all('forms') },
    domains: lines.map(line => line.trim()).filter(Boolean),
  };
  try {
    await perform(visit.runtime, createOrganisation, visit.actor, given);
  } catch (error) {
    if (error instanceof Invalid) return page(visit, form, error.problems);
    throw error;
  }
  return visit.redirect(`${organisationPlace.root}/${organisation}`, { notice: visit.words(texts)('new.done') });
}

async function page(visit: Visit, form?: FormFields, problems: readonly Problem[] = [], note?: string): Promise<Reply> {
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const key = form?.get('key') ?? '';
  const body = NewOrganisation({
    ...{ t, csrf: visit.csrf, key: isId(key) ? key : newId(visit.now.getTime()), note },
    ...{ code: form?.get('code') ?? '', name: form?.get('name') ?? '', domains: form?.get('domains') ?? '' },
    ...{ forms: form?.all('forms') ?? [], offered: offeredForms(visit.locale, []) },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  return visit.page(
    { title: t('new.title'), error: failed, current: 'organisations', backLink: organisationPlace.root, body },
    { status: failed ? 422 : 200 },
  );
}
