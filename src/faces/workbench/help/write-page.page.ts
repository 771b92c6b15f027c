import { madeParts } from '#faces/help-parts.tsx';
import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import { type Audience, audiences, type HelpContent, readPage, saveDraft } from '#modules/help/index.ts';
import { ask, Invalid, type Problem, perform, Stale } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { addressOf, list } from './addresses.ts';
import { texts } from './texts.ts';
import { WritePage } from './write-page.view.tsx';

interface Shown {
  typed?: HelpContent;
  problems?: readonly Problem[];
  look?: boolean;
  stale?: boolean;
}

/** One page: its draft, or what is published, to write on. */
export const showPage = (visit: Visit): Promise<Reply> => page(visit, {});

/** Shows how it would look, or saves the draft. */
export async function postPage(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = typedIn(form);
  if (form.get('act') !== 'save') return page(visit, { typed, look: true });
  const { slug } = visit.params;
  try {
    await perform(visit.runtime, saveDraft, visit.actor, { slug, ...typed, seen: Number(form.get('seen')) || 0 });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, { typed, problems: error.problems });
    if (error instanceof Stale) return page(visit, { typed, stale: true });
    throw error;
  }
  return visit.redirect(addressOf(slug!), { notice: visit.words(texts)('saved') });
}

const empty: HelpContent = { audience: ['employer'], title: { en: '', cy: '' }, body: { en: '', cy: '' } };

/** A page of the provider's own, not begun yet. */
export const newPage = (visit: Visit): Promise<Reply> => begin(visit, empty, '', []);

export async function beginPage(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = typedIn(form);
  const slug = form.get('slug').trim().slice(0, 200);
  try {
    await perform(visit.runtime, saveDraft, visit.actor, { slug, ...typed, seen: 0, begin: true });
  } catch (error) {
    if (error instanceof Invalid) return begin(visit, typed, slug, error.problems);
    throw error;
  }
  return visit.redirect(addressOf(slug), { notice: visit.words(texts)('saved') });
}

function typedIn(form: FormFields): HelpContent {
  const both = (name: string) => ({
    en: form.get(`${name}.en`).slice(0, 100_000),
    cy: form.get(`${name}.cy`).slice(0, 100_000),
  });
  const chosen = new Set(form.all('audience'));
  return { audience: audiences.filter((each: Audience) => chosen.has(each)), title: both('title'), body: both('body') };
}

function begin(visit: Visit, typed: HelpContent, slug: string, problems: readonly Problem[]): Promise<Reply> {
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const body = WritePage({
    ...{ t, locale: visit.locale, zone: visit.zone, csrf: visit.csrf, typed, slug, action: `${list}/new` },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  const content = { title: t('new'), error: failed, current: 'help-pages', backLink: list, body };
  return Promise.resolve(visit.page(content, { status: failed ? 422 : 200 }));
}

async function page(visit: Visit, { typed, problems = [], look, stale = false }: Shown): Promise<Reply> {
  const details = await ask(visit.runtime, readPage, visit.actor, { slug: visit.params.slug });
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const content = typed ?? details.draft ?? details.current ?? empty;
  const body = WritePage({
    ...{ t, locale: visit.locale, zone: visit.zone, csrf: visit.csrf, details, stale, typed: content },
    ...{ action: addressOf(details.slug), ...(look ? { made: await madeParts(visit) } : {}) },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  return visit.page(
    { title: t('edit.title'), error: failed || stale, current: 'help-pages', backLink: list, body },
    { status: failed ? 422 : stale ? 409 : 200 },
  );
}
