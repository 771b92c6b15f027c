import type { Reply, Visit } from '#faces/visit.ts';
import { Gallery, galleryParts } from '#ui/gallery.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { texts } from './texts.ts';

/** One part of the gallery, the first unless `part` names another. */
export async function showGallery(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const parts = galleryParts();
  const part = parts.find(({ key }) => key === visit.query.get('part')) ?? parts[0]!;
  return visit.page({
    title: `${part.title} – ${t('title')}`,
    wide: true,
    body: (
      <>
        <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
        <Gallery part={part} href={key => `/gallery?part=${key}`} />
      </>
    ),
  });
}
