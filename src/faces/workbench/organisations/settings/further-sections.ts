import { texts as importTexts } from '#faces/import-users-texts.ts';
import { texts as userTexts } from '#faces/users/texts.ts';
import type { Visit } from '#faces/visit.ts';
import { texts as hierarchyTexts } from '../../hierarchy/texts.ts';
import { texts as noticeTexts } from '../../notices/texts.ts';
import { texts as requestCodeTexts } from '../../shared-services/texts.ts';
import { texts as signOnTexts } from '../../single-sign-on/texts.ts';
import { texts } from '../texts.ts';

/** A page about one organisation that its own page leads to. */
export interface FurtherSection {
  /** Below `/workbench/organisations/:id/`. */
  path: string;
  title(visit: Pick<Visit, 'words'>): string;
  about(visit: Pick<Visit, 'words'>): string;
}

/** What the page of an organisation leads to besides its settings: a line each, in the order they are shown. */
export const furtherSections: readonly FurtherSection[] = [
  own('locations'),
  own('divisions'),
  own('departments'),
  {
    path: 'users',
    title: visit => visit.words(userTexts)('title'),
    about: visit => visit.words(userTexts)('lead.provider'),
  },
  {
    path: 'hierarchy',
    title: visit => visit.words(hierarchyTexts)('title'),
    about: visit => visit.words(hierarchyTexts)('about'),
  },
  {
    path: 'users/import',
    title: visit => visit.words(importTexts)('title'),
    about: visit => visit.words(importTexts)('lead'),
  },
  {
    path: 'notices',
    title: visit => visit.words(noticeTexts)('list.title'),
    about: visit => visit.words(texts)('notices.about'),
  },
  {
    path: 'request-code',
    title: visit => visit.words(requestCodeTexts)('title'),
    about: visit => visit.words(requestCodeTexts)('about'),
  },
  {
    path: 'single-sign-on',
    title: visit => visit.words(signOnTexts)('title'),
    about: visit => visit.words(signOnTexts)('about'),
  },
];

function own(path: 'locations' | 'divisions' | 'departments'): FurtherSection {
  return {
    path,
    title: visit => visit.words(texts)(path),
    about: visit => visit.words(texts)(`${path}.about`),
  };
}
