import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import {
  type Example,
  previewWording,
  readWording,
  saveWording,
  sendTest,
  type WordingDetails,
} from '#modules/notices/index.ts';
import { ask, Invalid, type Problem, perform, Stale } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { type AskedWording, addressOf, askedWording, listAddress } from './asked.ts';
import { texts } from './texts.ts';
import { WriteWording } from './write-wording.view.tsx';

/** What is in the form: as it is, or as it was typed. */
export interface TypedWording {
  subject: string;
  body: string;
  reason: string;
}

interface Shown {
  typed?: TypedWording;
  problems?: readonly Problem[];
  /** Of what was typed; else of what is sent now. */
  example?: Example;
  /** Somebody saved a version while this one was written. */
  stale?: boolean;
}

/** One text: what is sent now, how it looks, and what it was before. */
export const showWording = (visit: Visit): Promise<Reply> => page(visit, {});

/** Shows how the typed text would look, or saves it. */
export async function postWording(visit: Visit): Promise<Reply> {
  const asked = askedWording(visit);
  const form = await visit.form();
  const typed = typedIn(form);
  if (form.get('act') !== 'save') return preview(visit, asked, typed);
  try {
    await perform(visit.runtime, saveWording, visit.actor, { ...asked, ...typed, seen: Number(form.get('seen')) || 0 });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, { typed, problems: error.problems });
    if (error instanceof Stale) return page(visit, { typed, stale: true });
    throw error;
  }
  return visit.redirect(addressOf(asked), { notice: visit.words(texts)('saved') });
}

async function preview(visit: Visit, asked: AskedWording, typed: TypedWording): Promise<Reply> {
  const { subject, body } = typed;
  const answer = await ask(visit.runtime, previewWording, visit.actor, { ...asked, subject, body });
  return page(visit, { typed, ...answer });
}

/** Mails what is sent now to whoever is signed in. */
export async function sendTestMail(visit: Visit): Promise<Reply> {
  const asked = askedWording(visit);
  await visit.form();
  await perform(visit.runtime, sendTest, visit.actor, asked);
  return visit.redirect(addressOf(asked), { notice: visit.words(texts)('test.sent') });
}

const typedIn = (form: FormFields): TypedWording => ({
  ...{ subject: form.get('subject').slice(0, 1_000), body: form.get('body').slice(0, 50_000) },
  reason: form.get('reason').slice(0, 2_000),
});

async function page(visit: Visit, { typed, problems = [], example, stale = false }: Shown): Promise<Reply> {
  const asked = askedWording(visit);
  const details: WordingDetails = await ask(visit.runtime, readWording, visit.actor, asked);
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const body = WriteWording({
    ...{ t, locale: visit.locale, zone: visit.zone, csrf: visit.csrf, details, language: asked.locale },
    ...{ typed: typed ?? { ...details.now, reason: '' }, action: addressOf(asked), stale },
    ...{ example: example ?? (failed ? undefined : details.example), previewed: example !== undefined },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  const title = t(`title.${asked.locale}`);
  return visit.page(
    { title, error: failed || stale, current: 'organisations', backLink: listAddress(asked.organisation), body },
    { status: failed ? 422 : stale ? 409 : 200 },
  );
}
