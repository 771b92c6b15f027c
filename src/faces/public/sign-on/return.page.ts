import { finishSignOn, signOnCookie } from '#modules/accounts/index.ts';
import type { Reply, SetCookie, Visit } from '../../visit.ts';
import { sessionCookies } from '../cookies.ts';
import { withNext } from '../home.ts';
import { refusedPage } from './refused-page.ts';

const spent: SetCookie = { name: signOnCookie, value: '', maxAge: 0 };

/**
 * `/sign-in/organisation/:id/return`: back from the organisation's sign-in. A GET that opens a session, as the protocol has it: it does so
 * only in the browser that set off, once (ACC.S7).
 */
export async function comeBack(visit: Visit): Promise<Reply> {
  const answer = await finishSignOn(visit.runtime, {
    ...{ organisation: visit.params.id!, query: visit.query, flow: visit.cookies[signOnCookie] },
    ...{ device: visit.cookies.device, session: visit.cookies.session },
    agent: String(visit.headers['user-agent'] ?? ''),
  });
  if (answer.outcome === 'refused') return refusedPage(visit, answer, [spent]);
  const { secondFactor, next } = answer;
  const cookies = [spent, ...sessionCookies(answer)];
  if (secondFactor === 'give') return visit.redirect(withNext('/sign-in/code', next), { cookies });
  if (secondFactor === 'enrol') return visit.redirect(withNext('/second-factor', next), { cookies });
  return visit.redirect(next || '/', { cookies });
}
