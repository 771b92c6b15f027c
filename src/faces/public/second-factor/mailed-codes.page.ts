import { h } from 'preact';
import { enrolMailedCodes, secondFactorState, sendCode } from '#modules/accounts/index.ts';
import { ask, perform, WrongState } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { type FieldErrors, fieldErrors, toldErrors } from '../field-errors.ts';
import { withNext } from '../home.ts';
import { localPath } from '../local-path.ts';
import { enrolled } from './enrolled.ts';
import { factorTexts } from './factor-texts.ts';
import { MailedCodesView } from './mailed-codes.view.tsx';
import { texts } from './texts.ts';

/** `/second-factor/mail`: codes by mail become a second factor; not for staff (ACC.S1). */
export async function showMailedCodes(visit: Visit): Promise<Reply> {
  return page(visit, localPath(visit.query.get('next')));
}

export async function postMailedCodes(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const next = localPath(form.get('next'));
  const { account, session } = visit.identity!;
  const of = { account: account.id, session };
  if (form.get('do') === 'send') {
    const mailed = await perform(visit.runtime, sendCode, visit.actor, { ...of, for: 'enrolment' });
    return page(visit, next, { mailed });
  }
  const code = form.get('code').trim().slice(0, 100);
  if (!code) {
    const errors = toldErrors([{ field: 'code', text: visit.words(texts)('mail.missing') }]);
    return page(visit, next, { errors, mailed: { sent: true } });
  }
  const device = visit.cookies.device;
  const added = await perform(visit.runtime, enrolMailedCodes, visit.actor, { ...of, code, device });
  if (!('problem' in added)) return enrolled(visit, added, next);
  return page(visit, next, { errors: fieldErrors(visit, [added.problem]), mailed: { sent: true } });
}

async function page(
  visit: Visit,
  next: string,
  { errors, mailed }: { errors?: FieldErrors; mailed?: { sent: boolean } } = {},
): Promise<Reply> {
  const { account, hasFactor, needsSecondFactor } = visit.identity!;
  if (hasFactor && needsSecondFactor) return visit.redirect(withNext('/sign-in/code', next));
  const state = await ask(visit.runtime, secondFactorState, visit.actor, { account: account.id });
  if (!state.mayMail) throw new WrongState('factor.no_mail');
  const t = visit.words(texts);
  const shown = { t, said: visit.words(factorTexts), csrf: visit.csrf, next, mailed, errors };
  const backLink = withNext('/second-factor', next);
  const content = { title: t('mail.title'), error: Boolean(errors), backLink, body: h(MailedCodesView, shown) };
  return visit.page(content, { status: errors ? 422 : 200 });
}
