import type { Reply, Visit } from '#faces/visit.ts';
import { readOrganisation } from '#modules/organisations/index.ts';
import { ask } from '#platform/operation/index.ts';
import { organisationPlace } from './list-place.ts';
import { OrganisationView } from './organisation.view.tsx';
import { furtherSections } from './settings/further-sections.ts';
import { texts } from './texts.ts';

/** One organisation as it is set up, with the pages that change it. */
export async function showOrganisation(visit: Visit): Promise<Reply> {
  const details = await ask(visit.runtime, readOrganisation, visit.actor, { id: visit.params.id });
  const body = OrganisationView({
    ...{ t: visit.words(texts), locale: visit.locale, zone: visit.zone, details },
    further: furtherSections.map(each => ({ path: each.path, title: each.title(visit), about: each.about(visit) })),
  });
  return visit.page({
    ...{ title: details.organisation.name, current: 'organisations', backLink: organisationPlace.root, body },
  });
}
