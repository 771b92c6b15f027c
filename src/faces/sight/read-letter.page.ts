import { documentReply } from '#faces/document-reply.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { letterForSight, openSightDocument, type SightLetter } from '#modules/advice/index.ts';
import { ask } from '#platform/operation/index.ts';
import { ReadLetter } from './read-letter.view.tsx';
import { texts } from './texts.ts';

/** The letter this link is for, as its employee reads it; audited. */
export const readSight = (visit: Visit): Promise<SightLetter> =>
  ask(visit.runtime, letterForSight, visit.actor, { letter: letterOf(visit) });

/** The one letter the visit is bound to. */
export const letterOf = (visit: Visit): string => visit.link!.object;

/** The reading page. */
export async function readLetter(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const letter = await readSight(visit);
  return visit.page({
    title: t('letter.title'),
    body: ReadLetter({ t, csrf: visit.csrf, letter, contact: visit.runtime.contact }),
  });
}

/** The letter as a PDF: a download, or shown with `?view`. */
export async function readDocument(visit: Visit): Promise<Reply> {
  const { document } = await ask(visit.runtime, openSightDocument, visit.actor, { letter: letterOf(visit) });
  return documentReply(visit, document);
}
