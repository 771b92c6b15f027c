import { madeParts } from '#faces/help-parts.tsx';
import type { Reply, Visit } from '#faces/visit.ts';
import { readVersion, restoreVersion } from '#modules/help/index.ts';
import { ask, NotVisible, perform } from '#platform/operation/index.ts';
import { addressOf } from './addresses.ts';
import { ShowVersion } from './show-version.view.tsx';
import { texts } from './texts.ts';

/** Which version an address names. @throws NotVisible for one that cannot be */
function asked({ params: { slug = '', version = '' } }: Pick<Visit, 'params'>) {
  if (!/^[1-9]\d{0,5}$/.test(version)) throw new NotVisible('help');
  return { slug, version: Number(version) };
}

/** What a page said in one of its versions. */
export async function showVersion(visit: Visit): Promise<Reply> {
  const { slug, version } = asked(visit);
  const content = await ask(visit.runtime, readVersion, visit.actor, { slug, version });
  const t = visit.words(texts);
  const body = ShowVersion({ t, csrf: visit.csrf, slug, version, content, made: await madeParts(visit) });
  const title = t('version.title', { version });
  return visit.page({ title, current: 'help-pages', backLink: addressOf(slug), body });
}

/** Takes it as a draft. */
export async function doRestore(visit: Visit): Promise<Reply> {
  const { slug, version } = asked(visit);
  await visit.form();
  await perform(visit.runtime, restoreVersion, visit.actor, { slug, version });
  return visit.redirect(addressOf(slug), { notice: visit.words(texts)('restored') });
}
