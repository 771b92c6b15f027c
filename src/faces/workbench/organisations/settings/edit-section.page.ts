import { texts as faceTexts } from '#faces/texts.ts';
import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import { aboutForm, shippedDefinitions } from '#modules/forms/index.ts';
import {
  changeOrganisation,
  markOf,
  permissions,
  readOrganisation,
  type Section,
  type Settings,
} from '#modules/organisations/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { ask, Invalid, type Problem, perform, Stale } from '#platform/operation/index.ts';
import { formErrors } from '../../form-errors.ts';
import { organisationPlace } from '../list-place.ts';
import { type Say, texts } from '../texts.ts';
import { EditSection } from './edit-section.view.tsx';
import type { Offers } from './section-field.tsx';
import { typedFrom, typedIn, valuesOf } from './typed-settings.ts';

/** Shows a section of the settings to be edited (ACC.O3); what was posted after a time-out is shown as it was typed. */
export const askSection = (section: Section) => async (visit: Visit) => {
  const kept = await visit.kept();
  return page(visit, section, kept ? { form: kept.fields, note: visit.words(faceTexts)('kept.note') } : {});
};

/** Saves it; whoever comes second sees what the first changed, and keeps what they typed. */
export const saveSection = (section: Section) => async (visit: Visit) => {
  const form = await visit.form();
  const given = { organisation: visit.params.id, section, values: valuesOf(typedIn(form, section)) };
  try {
    await perform(visit.runtime, changeOrganisation, visit.actor, {
      ...{ ...given, seen: form.get('seen'), reason: form.get('reason') },
    });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, section, { form, problems: error.problems });
    if (error instanceof Stale) return page(visit, section, { form, now: error.current as Partial<Settings> });
    throw error;
  }
  return visit.redirect(`${organisationPlace.root}/${visit.params.id}`, { notice: visit.words(texts)('saved') });
};

interface Shown {
  form?: FormFields;
  problems?: readonly Problem[];
  now?: Partial<Settings>;
  note?: string;
}

async function page(visit: Visit, section: Section, { form, problems = [], now, note }: Shown): Promise<Reply> {
  const { organisation, settings } = await ask(visit.runtime, readOrganisation, visit.actor, { id: visit.params.id });
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const body = EditSection({
    ...{ t, locale: visit.locale, csrf: visit.csrf, section, organisation, note },
    typed: form ? typedIn(form, section) : typedFrom(settings, section),
    reason: form?.get('reason') ?? '',
    // Whoever was told what changed has seen it: saved again, theirs counts.
    seen: form && !now ? form.get('seen') : markOf(settings, section),
    offers: offersOf(t, visit.locale, settings),
    ...(now ? { now } : {}),
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  const status = failed ? 422 : now ? 409 : 200;
  const back = `${organisationPlace.root}/${organisation.id}`;
  return visit.page(
    { title: t(`section.${section}`), error: failed, current: 'organisations', backLink: back, body },
    { status },
  );
}

/** What has a use today; whatever the organisation has besides stays to be chosen. */
const usefulPermissions = ['refer', 'see_all', 'reassign', 'user_administration'];

function offersOf(t: Say, locale: Locale, settings: Settings): Offers {
  return {
    registrationPermissions: permissions
      .filter(each => usefulPermissions.includes(each) || settings.registrationPermissions.includes(each))
      .map(value => ({ value, text: t(`permission.${value}`) })),
    forms: offeredForms(locale, settings.forms),
  };
}

/** The forms an employer can be offered, and those it is offered already. */
export function offeredForms(locale: Locale, chosen: readonly string[]): { value: string; text: string }[] {
  const about = shippedDefinitions.map(definition => aboutForm(definition, locale)).filter(form => !form.confidential);
  const others = chosen.filter(code => !about.some(form => form.code === code));
  return [
    ...about.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
    ...others.map(code => ({ value: code, text: code })),
  ];
}
