import { h } from 'preact';
import { keepsAccount } from '#faces/access.ts';
import { refusalWords } from '#faces/refusal-words.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { type Asking, askForService, listOwnServices, withdrawRequest } from '#modules/shared-services/index.ts';
import { ask, NotVisible, perform } from '#platform/operation/index.ts';
import { type FieldErrors, toldErrors } from '../../field-errors.ts';
import { ServicesView } from './services.view.tsx';
import { texts } from './texts.ts';

/** Whose page it is: an employer's user where people keep their own account (ACC.O2); the provider's staff work for all anyway. */
export function askerOf({ identity }: Visit): string {
  if (identity?.account.kind !== 'employer' || !keepsAccount(identity)) throw new NotVisible('services');
  return identity.account.id;
}

/** `/account/services`: what one asked of other organisations, and a code to ask another (ACC.M2). */
export const showServices = (visit: Visit): Promise<Reply> => page(visit, '');

export async function postRequest(visit: Visit): Promise<Reply> {
  const account = askerOf(visit);
  const code = (await visit.form()).get('code').slice(0, 100);
  if (!code.trim()) return page(visit, code, { outcome: 'code_missing' });
  const answer = await perform(visit.runtime, askForService, visit.actor, { account, code });
  if (answer.outcome !== 'requested') return page(visit, code, answer);
  return visit.redirect('/account/services', { notice: visit.words(texts)('requested') });
}

export async function postWithdrawal(visit: Visit): Promise<Reply> {
  await visit.form();
  await perform(visit.runtime, withdrawRequest, visit.actor, { account: askerOf(visit), request: visit.params.id });
  return visit.redirect('/account/services', { notice: visit.words(texts)('withdrawn') });
}

type Refused = Exclude<Asking, { outcome: 'requested' }> | { outcome: 'code_missing' };

async function page(visit: Visit, code: string, refused?: Refused): Promise<Reply> {
  const account = askerOf(visit);
  const { runtime, actor, locale, zone, csrf } = visit;
  const own = await ask(runtime, listOwnServices, actor, { account });
  const t = visit.words(texts);
  const errors = refused && errorsOf(visit, refused);
  const body = h(ServicesView, { t, locale, zone, csrf, own, code, ...(errors ? { errors } : {}) });
  return visit.page(
    { title: t('title'), error: Boolean(errors), backLink: '/account', body },
    { status: errors ? 422 : 200 },
  );
}

function errorsOf(visit: Visit, refused: Refused): FieldErrors {
  const values = 'seconds' in refused ? { seconds: refused.seconds } : undefined;
  const key = `service.${refused.outcome}`;
  return toldErrors([{ field: 'code', text: refusalWords(visit, key, values) ?? key }]);
}
