import { h } from 'preact';
import { chooseOrganisation } from '#modules/accounts/index.ts';
import { isId } from '#platform/db/id.ts';
import { NotVisible, perform } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { sessionCookies } from '../cookies.ts';
import { localPath } from '../local-path.ts';
import { ChooseView } from './choose.view.tsx';
import { texts } from './texts.ts';

/** `/choose`: the faces and organisations of somebody who has several. */
export async function showChoice(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { memberships, membership, staff } = visit.identity!;
  const current = membership?.organisation.id;
  const body = h(ChooseView, {
    ...{ t, csrf: visit.csrf, organisations: memberships, workbench: staff.length > 0 },
    ...(current ? { current } : {}),
  });
  return visit.page({ title: t('choose.title'), body });
}

export async function postChoice(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const organisation = form.get('to');
  const { account, session } = visit.identity!;
  if (!isId(organisation)) throw new NotVisible('organisation');
  const chosen = await perform(visit.runtime, chooseOrganisation, visit.actor, {
    account: account.id,
    session,
    organisation,
  });
  return visit.redirect(localPath(form.get('next')) || '/employer', { cookies: sessionCookies(chosen) });
}
