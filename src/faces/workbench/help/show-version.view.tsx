import type { ComponentChildren } from 'preact';
import type { HelpContent, MadePart } from '#modules/help/index.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { addressOf } from './addresses.ts';
import type { Say } from './texts.ts';
import { Look } from './write-page.view.tsx';

interface ShowVersionProps {
  t: Say;
  csrf: string;
  slug: string;
  version: number;
  content: HelpContent;
  made: Readonly<Record<MadePart, ComponentChildren>>;
}

/** An earlier version as readers saw it, and the way back to it. */
export function ShowVersion({ t, csrf, slug, version, content, made }: ShowVersionProps) {
  return (
    <>
      <PageHeading caption={slug}>{t('version.title', { version })}</PageHeading>
      <Look t={t} typed={content} made={made} />
      <form method="post" action={`${addressOf(slug)}/versions/${version}/restoration`}>
        <input type="hidden" name="csrf" value={csrf} />
        <Button preventDoubleClick>{t('restore')}</Button>
      </form>
    </>
  );
}
