import { h } from 'preact';
import { enrolPasskey } from '#modules/accounts/index.ts';
import { Invalid, perform } from '#platform/operation/index.ts';
import { browserName } from '../../browser-name.ts';
import type { Reply, Visit } from '../../visit.ts';
import { type FieldErrors, fieldErrors } from '../field-errors.ts';
import { withNext } from '../home.ts';
import { localPath } from '../local-path.ts';
import { passkeyOf } from '../passkeys/passkey-of.ts';
import { enrolled } from './enrolled.ts';
import { PasskeyView } from './passkey.view.tsx';
import { texts } from './texts.ts';

/** `/second-factor/passkey`: sets up a passkey under a name. */
export async function showPasskey(visit: Visit): Promise<Reply> {
  const name = browserName(String(visit.headers['user-agent'] ?? ''));
  return page(visit, localPath(visit.query.get('next')), name);
}

export async function postPasskey(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const next = localPath(form.get('next'));
  const { account, session } = visit.identity!;
  const name = form.get('name');
  const given = { name, passkey: passkeyOf(visit, form), device: visit.cookies.device };
  try {
    const asked = { account: account.id, session, ...given };
    return enrolled(visit, await perform(visit.runtime, enrolPasskey, visit.actor, asked), next);
  } catch (error) {
    if (error instanceof Invalid) return page(visit, next, name.slice(0, 200), fieldErrors(visit, error.problems));
    throw error;
  }
}

function page(visit: Visit, next: string, name: string, errors?: FieldErrors): Reply {
  const { hasFactor, needsSecondFactor } = visit.identity!;
  if (hasFactor && needsSecondFactor) return visit.redirect(withNext('/sign-in/code', next));
  const t = visit.words(texts);
  const body = h(PasskeyView, { t, csrf: visit.csrf, next, name, ...(errors ? { errors } : {}) });
  const backLink = withNext('/second-factor', next);
  const title = t('passkey.title');
  return visit.page({ title, error: Boolean(errors), backLink, body }, { status: errors ? 422 : 200 });
}
