import { keepAlive, signOut } from '#modules/accounts/index.ts';
import { perform } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { noSession } from '../cookies.ts';
import { texts } from './texts.ts';

/** `POST /sign-out`: ends this session. */
export async function postSignOut(visit: Visit): Promise<Reply> {
  await visit.form();
  const { account, session, signOn } = visit.identity!;
  await perform(visit.runtime, signOut, visit.actor, { account: account.id, session });
  const notice = visit.words(texts)(signOn ? 'signed_out.here' : 'signed_out');
  return visit.redirect('/', { cookies: [noSession], notice });
}

/** `POST /session`: one press to stay (ALL.4). JSON for the script, back to the page without one. */
export async function postKeepAlive(visit: Visit): Promise<Reply> {
  await visit.form();
  const { secondsLeft } = await keepAlive(visit.runtime, visit.identity!);
  if (String(visit.headers.accept ?? '').includes('application/json'))
    return { kind: 'json', status: 200, body: { secondsLeft } };
  return visit.redirect(cameFrom(visit), { notice: visit.words(texts)('kept') });
}

function cameFrom({ headers, url }: Visit): string {
  const { referer } = headers;
  if (typeof referer !== 'string' || !URL.canParse(referer)) return '/';
  const from = new URL(referer);
  return from.host === url.host && !from.pathname.startsWith('//') ? from.pathname + from.search : '/';
}
