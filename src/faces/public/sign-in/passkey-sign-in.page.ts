import { signInWithPasskey } from '#modules/accounts/index.ts';
import { perform } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { sessionCookies } from '../cookies.ts';
import { toldErrors } from '../field-errors.ts';
import { localPath } from '../local-path.ts';
import { passkeyOf } from '../passkeys/passkey-of.ts';
import { signInPage } from './sign-in.page.ts';
import { texts } from './texts.ts';

/** `POST /sign-in/passkey`: a passkey alone (ACC.S1). Without script it says what works instead. */
export async function postPasskeySignIn(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const next = localPath(form.get('next'));
  const passkey = passkeyOf(visit, form);
  const answer = await perform(visit.runtime, signInWithPasskey, visit.actor, {
    ...{ passkey, device: visit.cookies.device, session: visit.cookies.session },
    ...{ agent: String(visit.headers['user-agent'] ?? ''), scripted: form.get('scripted') === '1' },
  });
  if (answer.outcome === 'signed_in') return visit.redirect(next || '/', { cookies: sessionCookies(answer) });
  const t = visit.words(texts);
  const said = answer.outcome === 'copied' ? 'passkey.copied' : passkey.text ? 'passkey.wrong' : 'passkey.script';
  return signInPage(visit, { next, errors: toldErrors([{ field: 'passkey', text: t(said) }]) }, 422);
}
