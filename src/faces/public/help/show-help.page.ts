import { h } from 'preact';
import { helpPlace } from '#faces/help-for.ts';
import { madeParts, statusWords } from '#faces/help-parts.tsx';
import { helpTexts } from '#faces/help-texts.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { listHelp, readHelp, searchHelp } from '#modules/help/index.ts';
import { ask } from '#platform/operation/index.ts';
import { HelpList } from './help-list.view.tsx';
import { HelpPage } from './help-page.view.tsx';

const gate = { kind: 'gate' } as const;

/** Every help page of this face, or those that have all the words looked for. */
export async function showHelp(visit: Visit): Promise<Reply> {
  const { audience, root } = helpPlace(visit.url.pathname);
  const words = (visit.query.get('q') ?? '').slice(0, 200);
  const { runtime, locale } = visit;
  const made = { 'case-statuses': statusWords(visit) };
  const found = words.trim() ? await ask(runtime, searchHelp, gate, { audience, locale, words, made }) : undefined;
  const pages = await ask(runtime, listHelp, gate, { audience, locale });
  const t = visit.words(helpTexts);
  const body = h(HelpList, { t, root, words, pages, ...(found ? { found } : {}) });
  return visit.page({ title: t('title'), body });
}

/** One help page. */
export async function showPage(visit: Visit): Promise<Reply> {
  const { audience, root } = helpPlace(visit.url.pathname);
  const { runtime, locale, params } = visit;
  const page = await ask(runtime, readHelp, gate, { audience, locale, slug: params.slug });
  const t = visit.words(helpTexts);
  const body = h(HelpPage, { t, root, locale, page, made: await madeParts(visit) });
  return visit.page({ title: page.title, body, backLink: root });
}
