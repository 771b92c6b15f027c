import { h } from 'preact';
import { findSignOn } from '#modules/accounts/index.ts';
import { ask } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { localPath } from '../local-path.ts';
import { setOff } from './set-off.ts';
import { OrganisationView } from './sign-on.view.tsx';
import { texts } from './texts.ts';

/** `/sign-in/organisation/:id`: the page an organisation gives its people; a button, for a look changes nothing (ALL.13). */
export async function showOrganisation(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { name, host, passwords } = await ask(visit.runtime, findSignOn, visit.actor, {
    organisation: visit.params.id,
  });
  const next = localPath(visit.query.get('next'));
  const action = `/sign-in/organisation/${visit.params.id}`;
  const body = h(OrganisationView, { t, csrf: visit.csrf, next, action, name, host, passwords });
  return visit.page({ title: t('organisation.title', { name }), body });
}

export async function postOrganisation(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  return setOff(visit, {
    ...{ organisation: visit.params.id!, next: localPath(form.get('next')), scripted: form.get('scripted') === '1' },
  });
}
