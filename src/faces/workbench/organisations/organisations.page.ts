import { h } from 'preact';
import { openWithDefault } from '#faces/list/choices/open-with-default.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import { listOrganisations, organisationExport } from '#modules/organisations/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { organisationPlace } from './list-place.ts';
import { OrganisationsView, organisationColumns } from './organisations.view.tsx';
import { texts } from './texts.ts';

/** The organisations of the installation; what is shown is said by the address alone (ALL.6). */
export async function showOrganisations(visit: Visit): Promise<Reply> {
  const usual = await openWithDefault(visit, organisationPlace);
  if (usual) return usual;
  const t = visit.words(texts);
  const state = readState(organisationPlace, visit.query);
  const page = await ask(visit.runtime, listOrganisations, visit.actor, state);
  const body = h(OrganisationsView, { t, locale: visit.locale, state, page });
  return visit.page({ title: t('list.title'), current: 'organisations', wide: true, body });
}

/** The same list as a file. */
export function exportOrganisations(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const state = readState(organisationPlace, visit.query);
  return exportReply(visit, {
    name: t('list.file'),
    columns: organisationColumns(t),
    sheets: [t('list.title')],
    batches: exportRows(visit.runtime, organisationExport, visit.actor, [state]),
  });
}
