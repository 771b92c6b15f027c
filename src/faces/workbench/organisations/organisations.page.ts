import { h } from 'preact';
import { listOrganisations, readOrganisation } from '#modules/organisations/index.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { ask } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { OrganisationView } from './organisation.view.tsx';
import { OrganisationsView } from './organisations.view.tsx';
import { texts } from './texts.ts';

export async function showOrganisations(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const all = await ask(visit.runtime, listOrganisations, visit.actor, {});
  const search = (visit.query.get('search') ?? '').slice(0, 100);
  const wanted = sortKey(search);
  const organisations = all.filter(({ code, name }) => sortKey(code, name).includes(wanted));
  const body = h(OrganisationsView, { t, organisations, some: all.length > 0, search });
  return visit.page({ title: t('list.title'), current: 'organisations', body });
}

export async function showOrganisation(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const details = await ask(visit.runtime, readOrganisation, visit.actor, { id: visit.params.id! });
  const ownDays = details.ownDays.map(day => formatDate(day, visit.locale));
  const body = h(OrganisationView, { t, details, ownDays });
  return visit.page({
    ...{ title: details.organisation.name, current: 'organisations', backLink: '/workbench/organisations', body },
  });
}
