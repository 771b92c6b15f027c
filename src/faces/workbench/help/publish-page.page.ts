import type { Reply, Visit } from '#faces/visit.ts';
import { discardDraft, publishPage, readPage } from '#modules/help/index.ts';
import { ask, Invalid, type Problem, perform, Stale, WrongState } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { addressOf, list } from './addresses.ts';
import { DiscardDraft, PublishPage } from './publish-page.view.tsx';
import { texts } from './texts.ts';

/** Says what is missing, and asks what was changed. */
export const askPublication = (visit: Visit): Promise<Reply> => page(visit, { why: '' });

export async function doPublish(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const { slug = '' } = visit.params;
  const why = form.get('why').slice(0, 2_000);
  const seen = Number(form.get('seen')) || 0;
  try {
    await perform(visit.runtime, publishPage, visit.actor, { slug, seen, reason: why });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, { why, problems: error.problems });
    if (error instanceof Stale) return page(visit, { why, stale: true });
    throw error;
  }
  return visit.redirect(addressOf(slug), { notice: visit.words(texts)('published') });
}

interface Asked {
  why: string;
  problems?: readonly Problem[];
  stale?: boolean;
}

/** A problem of the text is put right on the page where it is written. */
const fieldIds = (slug: string) =>
  Object.fromEntries(['title.en', 'title.cy', 'body.en', 'body.cy'].map(name => [name, `${addressOf(slug)}#${name}`]));

async function page(visit: Visit, { why, problems = [], stale = false }: Asked): Promise<Reply> {
  const { slug, draft, missing } = await ask(visit.runtime, readPage, visit.actor, { slug: visit.params.slug });
  if (!draft) throw new WrongState('help.no_draft');
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const errors = failed
    ? formErrors(
        visit,
        problems.map(each => ({ ...each, field: each.field === 'reason' ? 'why' : each.field })),
      )
    : undefined;
  const body = PublishPage({
    ...{ t, csrf: visit.csrf, slug, revision: draft.revision, missing, why, stale },
    ...(errors ? { errors: { ...errors, summary: errors.summary.map(linkedOn(fieldIds(slug))) } } : {}),
  });
  return visit.page(
    { title: t('publish'), error: failed || stale, current: 'help-pages', backLink: addressOf(slug), body },
    { status: failed ? 422 : stale ? 409 : 200 },
  );
}

const linkedOn =
  (ids: Readonly<Record<string, string>>) =>
  <E extends { href?: string }>(error: E): E => {
    const elsewhere = ids[error.href?.slice(1) ?? ''];
    return elsewhere ? { ...error, href: elsewhere } : error;
  };

/** Asks before a draft is thrown away. */
export async function askDiscarding(visit: Visit): Promise<Reply> {
  const { slug, draft } = await ask(visit.runtime, readPage, visit.actor, { slug: visit.params.slug });
  if (!draft) throw new WrongState('help.no_draft');
  const t = visit.words(texts);
  const body = DiscardDraft({ t, csrf: visit.csrf, slug, revision: draft.revision });
  return visit.page({ title: t('discard'), current: 'help-pages', backLink: addressOf(slug), body });
}

export async function doDiscard(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const { slug = '' } = visit.params;
  await perform(visit.runtime, discardDraft, visit.actor, { slug, seen: Number(form.get('seen')) || 0 });
  return visit.redirect(list, { notice: visit.words(texts)('discarded') });
}
