import type { FastifyRequest } from 'fastify';
import { isConfirmed } from '#modules/accounts/index.ts';
import { csrfValid } from '#platform/http/csrf.ts';
import { problem } from '../../failures.tsx';
import { formFields } from '../../form-fields.ts';
import { postedBody } from '../../posted-body.ts';
import type { Route } from '../../route.ts';
import type { Reply, SetCookie, Visit } from '../../visit.ts';
import { withNext } from '../home.ts';
import { confirmationPage, takeConfirmation } from './ask-confirmation.ts';
import { prefix } from './confirmation.view.tsx';

/** Fields whose values are never written into a page; whoever sends them is asked for them again. */
const secret = /password|^current$|^code$|passkey/i;

/**
 * Before what a route with `stepUp` does: whoever did not show within ten minutes that it is them is asked to (ACC.S6). A page is shown
 * after that; a form comes with the answer as it was typed, so that nothing is lost and nothing typed twice (ALL.3).
 * undefined: go on. Cookies: go on, they were just confirmed.
 */
export async function stepUp(
  visit: Visit,
  route: Route,
  request: FastifyRequest,
): Promise<{ reply: Reply } | { cookies: SetCookie[] } | undefined> {
  const { identity, url } = visit;
  if (!route.stepUp || !identity || identity.needsSecondFactor || isConfirmed(identity, visit.now)) return undefined;
  if (route.method === 'GET') return { reply: visit.redirect(withNext('/confirmation', url.pathname + url.search)) };
  const pairs = await postedBody(request).head();
  const form = formFields(pairs);
  if (!csrfValid(identity.csrfSecret, form.get('csrf'))) return { reply: problem(visit, 403, 'csrf', { typed: form }) };
  const kept = pairs.filter(([name]) => name !== 'csrf' && !name.startsWith(prefix) && !secret.test(name));
  const asking = { action: url.pathname + url.search, kept };
  if (!form.has(`${prefix}by`)) return { reply: await confirmationPage(visit, asking, { status: 403 }) };
  return takeConfirmation(visit, form, asking);
}
